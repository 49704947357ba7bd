package casestat.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The disk as Hadoop sees it, without a process for each file: where its native library is not
 * installed, Hadoop starts {@code chmod} for every file and folder that it makes, a thousand times
 * in one run of analyze. Java can do the same by itself.
 */
public final class LocalFiles extends LocalFileSystem {
  /** The setting by which Hadoop finds it. */
  public static final String SETTING = "fs.file.impl";

  public LocalFiles() {
    super(new Raw());
  }

  /** Settings by which Hadoop uses it. */
  static Configuration settings() {
    Configuration settings = new Configuration();
    settings.set(SETTING, LocalFiles.class.getName());
    return settings;
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView file =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (file == null || permission.getStickyBit()) {
        super.setPermission(path, permission);
        return;
      }
      file.setPermissions(
          PosixFilePermissions.fromString(
              permission.getUserAction().SYMBOL
                  + permission.getGroupAction().SYMBOL
                  + permission.getOtherAction().SYMBOL));
    }
  }
}
