package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What a server has at hand for whoever gets it to load a class by name. */
class ClassPathTest {
  /** What makes classes out of a schema that a file brings, a console, and Spark's own pages. */
  private static final List<String> BANNED =
      List.of(
          "org/apache/parquet/avro/",
          "org/h2/",
          "org/apache/spark/ui/",
          "org/apache/spark/deploy/",
          "org/apache/spark/status/");

  @Test
  void nothingCanOpenAConsoleOrReadAvroSchemas() throws IOException {
    List<String> found = new ArrayList<>();
    int classes = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        try (ZipFile jar = new ZipFile(entry)) {
          List<String> names =
              jar.stream().map(Object::toString).filter(name -> name.endsWith(".class")).toList();
          classes += names.size();
          names.stream()
              .filter(name -> BANNED.stream().anyMatch(name::startsWith))
              .map(name -> entry + ": " + name)
              .forEach(found::add);
        }
      }
    }

    assertThat(found).isEmpty();
    // All that a server has was looked at.
    assertThat(classes).isGreaterThan(20_000);
  }

  /** CVE-2025-30065 and CVE-2025-46762: a schema could name the class to be made. */
  @Test
  void theCopyThatIcebergBringsIsNewerThanItsHoles() throws ReflectiveOperationException {
    Object version =
        Class.forName("org.apache.iceberg.shaded.org.apache.parquet.Version")
            .getField("VERSION_NUMBER")
            .get(null);

    assertThat(Version.parse(version.toString())).isGreaterThan(Version.parse("1.15.2"));
  }
}
