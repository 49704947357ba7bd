package casestat.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFileTest {
  @TempDir Path folder;

  @Test
  void fiftyThousandCasesNeedLittleMemory() throws Exception {
    MadeUp.open(folder.resolve("lake"), 50_000);
    Path file = folder.resolve("page.xlsx");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-Djava.awt.headless=true",
            WritePage.class.getName(),
            folder.resolve("lake").toString(),
            file.toString());
    java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    java.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    int exit = java.start().waitFor();

    assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
    assertThat(tables(file)).anyMatch(t -> t.contains("name=\"t_cases\"") && t.contains("50001\""));
  }

  private static List<String> tables(Path workbook) throws IOException {
    List<String> tables = new ArrayList<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith("xl/tables/")) {
          tables.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return tables;
  }
}
