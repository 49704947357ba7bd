package casestat.access;

import casestat.command.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file that says where people log in, and what they may see then.
 *
 * @param issuer whose {@code /.well-known/openid-configuration} says the rest
 * @param address of this server as browsers know it, without a slash at its end
 * @param roleClaim what holds a person's groups
 * @param roles group to role; of several the highest counts, and who has none may not log in
 * @param departmentClaim what holds a person's departments; empty where all see all
 * @param departments value of that claim to department; a value that is not here means itself
 */
record OidcFile(
    String issuer,
    String clientId,
    String secret,
    String address,
    String nameClaim,
    String roleClaim,
    Map<String, Role> roles,
    String departmentClaim,
    Map<String, String> departments) {
  private static final List<String> REQUIRED =
      List.of("issuer", "client_id", "client_secret", "address", "role_claim", "roles");
  private static final List<String> MORE = List.of("name_claim", "department_claim", "departments");
  private static final Pattern ELSEWHERE = Pattern.compile("\\$\\{(env|file):(.+)}");

  OidcFile {
    roles = Map.copyOf(roles);
    departments = Map.copyOf(departments);
  }

  /** Without the secret, which belongs in no log. */
  @Override
  public String toString() {
    return issuer + " " + clientId;
  }

  /**
   * @param environment where secrets may be
   * @throws Refusal with every mistake of the file
   */
  static OidcFile read(Path file, UnaryOperator<@Nullable String> environment) {
    StrictYaml yaml = new StrictYaml(file);
    Map<String, Object> root = yaml.read();
    yaml.requireKeys("the file", root, REQUIRED, MORE);
    String stated = yaml.text("the file", root, "client_secret");
    Matcher reference = ELSEWHERE.matcher(stated);
    if (!stated.isEmpty() && !reference.matches()) {
      StrictYaml.requirePrivate(file);
    }
    Map<String, Role> roles = new LinkedHashMap<>();
    words(yaml, root, "roles")
        .forEach(
            (group, word) ->
                Role.of(word)
                    .ifPresentOrElse(
                        role -> roles.put(group, role),
                        () ->
                            yaml.mistake(
                                "roles." + group, "is none of " + StrictYaml.list(Role.words()))));
    OidcFile read =
        new OidcFile(
            address(yaml, root, "issuer"),
            yaml.text("the file", root, "client_id"),
            reference.matches()
                ? secret(yaml, reference.group(1), reference.group(2), environment)
                : stated,
            address(yaml, root, "address"),
            otherwise(yaml.text("the file", root, "name_claim"), "preferred_username"),
            yaml.text("the file", root, "role_claim"),
            roles,
            yaml.text("the file", root, "department_claim"),
            words(yaml, root, "departments"));
    if (read.departmentClaim().isEmpty() && !read.departments().isEmpty()) {
      yaml.mistake("departments", "mean nothing without department_claim");
    }
    yaml.refuseMistakes();
    return read;
  }

  private static Map<String, String> words(StrictYaml yaml, Map<String, Object> root, String key) {
    Map<String, String> words = new LinkedHashMap<>();
    Object value = root.get(key);
    if (value != null) {
      Map<String, Object> mapping = yaml.mapping(key, value);
      mapping.keySet().forEach(name -> words.put(name, yaml.text(key, mapping, name)));
    }
    return words;
  }

  private static String otherwise(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }

  // What goes over the network in clear can be read and changed on its way.
  private static String address(StrictYaml yaml, Map<String, Object> root, String key) {
    String text = yaml.text("the file", root, key);
    if (text.isEmpty()) {
      return text;
    }
    try {
      URI uri = URI.create(text);
      String host = uri.getHost();
      boolean isHere = "127.0.0.1".equals(host) || "localhost".equals(host);
      if (host != null
          && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isHere))) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
      }
    } catch (IllegalArgumentException e) {
      // It is told below.
    }
    yaml.mistake(key, "is no address that begins with https://");
    return "";
  }

  private static String secret(
      StrictYaml yaml, String origin, String name, UnaryOperator<@Nullable String> environment) {
    if (origin.equals("env")) {
      String value = environment.apply(name);
      if (value != null && !value.isEmpty()) {
        return value;
      }
      yaml.mistake("client_secret", "is not in the environment as " + name + ": set it");
      return "";
    }
    try {
      return Files.readString(Path.of(name)).strip();
    } catch (IOException e) {
      yaml.mistake("client_secret", "cannot be read from " + name);
      return "";
    }
  }

  /** What somebody may see; null where none of the groups has a role. */
  @Nullable Role role(List<String> groups) {
    Role highest = null;
    for (String group : groups) {
      Role role = roles.get(group);
      if (role != null && (highest == null || role.may(highest))) {
        highest = role;
      }
    }
    return highest;
  }

  /** The departments of somebody. */
  SortedSet<String> departments(List<String> claimed) {
    List<String> named = new ArrayList<>();
    claimed.forEach(value -> named.add(departments.getOrDefault(value, value)));
    return new TreeSet<>(named);
  }
}
