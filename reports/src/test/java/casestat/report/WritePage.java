package casestat.report;

import casestat.lake.Lake;
import casestat.lake.LakeReader;
import casestat.profile.Profiles;
import casestat.profile.ServiceProfile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a page as a workbook in a Java of its own; arguments: the lake, and where to. */
final class WritePage {

  private WritePage() {}

  public static void main(String[] args) throws IOException {
    ServiceProfile profile = Profiles.load("city311");
    try (LakeReader reader = LakeReader.ofNewestRun(Lake.open(Path.of(args[0])));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      Shelf shelf = new Shelf(reader, profile);
      PageView page =
          new Views(profile, shelf, Links.NONE)
              .page(profile.pages().get(0), Selection.ofAll(202610));
      new PageFile(profile, shelf).write(page, out);
    }
  }
}
