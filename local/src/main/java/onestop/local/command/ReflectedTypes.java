package onestop.local.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The types that a native executable must know by name: every record and enum of ours travels as
 * JSON or may, and is written and read by reflection. Found in what was compiled, so that none is
 * forgotten and no list is kept.
 */
final class ReflectedTypes {

  private ReflectedTypes() {}

  /** Their names, from folders of compiled classes. */
  static List<String> in(List<Path> folders) {
    var names = new TreeSet<String>();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
          var type = ClassFile.of().parse(file);
          if (isData(type)) {
            names.add(type.thisClass().asInternalName().replace('/', '.'));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return List.copyOf(names);
  }

  private static boolean isData(ClassModel type) {
    return type.findAttribute(Attributes.record()).isPresent()
        || type.superclass()
            .map(parent -> parent.asInternalName())
            .orElse("")
            .equals("java/lang/Enum");
  }

  /** Writes them as native-image reads them. */
  static Path write(List<String> names, Path file) {
    var entries = new ArrayList<Map<String, Object>>();
    for (var name : names) {
      entries.add(
          Map.of(
              "name",
              name,
              "allDeclaredConstructors",
              true,
              "allDeclaredMethods",
              true,
              "allDeclaredFields",
              true,
              "allRecordComponents",
              true));
    }
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, new JsonMapper().writeValueAsBytes(entries));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
