package casestat.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casestat.access.Doors;
import casestat.access.FakeProvider;
import casestat.report.MadeUp;
import casestat.report.SmallLake;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins at a provider, which is a fake that signs its tokens. */
class OidcTest {
  @TempDir static Path folder;
  private static final FakeProvider PROVIDER = new FakeProvider();
  private static Dashboard dashboard;
  private static int port;

  @BeforeAll
  static void serve() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    SmallLake small = MadeUp.lake();
    dashboard =
        new Dashboard(
            small.profile(),
            small.lake(),
            folder.resolve("published"),
            new Doors(folder).open(file("")));
    dashboard.start("127.0.0.1", port);
  }

  private static Path file(String more) {
    return Doors.secret(
        folder.resolve("oidc.yml"),
        """
        issuer: %s
        client_id: casestat
        client_secret: a secret of the test
        address: http://127.0.0.1:%d
        role_claim: groups
        roles: {staff: viewer, analysts: analyst}
        department_claim: units
        departments: {SAN: Sanitation}
        %s
        """
            .formatted(PROVIDER.issuer(), port, more));
  }

  @BeforeEach
  void reset() {
    PROVIDER.groups = List.of("staff", "analysts");
    PROVIDER.departments = List.of("SAN");
    PROVIDER.signsWithAnotherKey = false;
  }

  @AfterAll
  static void stop() {
    dashboard.close();
    PROVIDER.close();
  }

  private static HttpResponse<String> logIn(Person person) {
    HttpResponse<String> away = person.open("/login/elsewhere?to=%2Fabout");
    String back = PROVIDER.logIn(away.headers().firstValue("Location").orElseThrow());
    return person.open(path(back));
  }

  private static String path(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }

  @Test
  void besidesThoseOfTheListThereAreItsOwnRoutesOnly() throws IOException {
    List<String> more = new ArrayList<>(dashboard.routes());
    more.removeAll(Files.readAllLines(Path.of("src/test/resources/casestat/dashboard/routes.txt")));

    assertThat(more).containsExactly("GET /login/back", "GET /login/elsewhere");
  }

  @Test
  void whoLogsInThereHasTheRoleAndDepartmentsOfTheirGroups() {
    Person olga = new Person(port);
    assertThat(olga.open("/login").body()).contains("/login/elsewhere?to=");

    HttpResponse<String> back = logIn(olga);

    assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location")).hasValue("/about");
    assertThat(olga.arrive("/cases?metric=incoming_cases&month=2026-10").body())
        .contains("olga", "Sanitation")
        .doesNotContain("Parks");
  }

  @Test
  void whoHasNoRoleOrNoDepartmentIsNotLetIn() {
    Person olga = new Person(port);
    PROVIDER.groups = List.of("visitors");
    assertThat(logIn(olga).statusCode()).isEqualTo(401);
    PROVIDER.groups = List.of("staff");
    PROVIDER.departments = List.of();
    assertThat(logIn(olga).statusCode()).isEqualTo(401);
    assertThat(olga.open("/about").statusCode()).isEqualTo(303);
  }

  @Test
  void aTokenThatAnotherSignedIsWorthNothing() {
    Person olga = new Person(port);
    PROVIDER.signsWithAnotherKey = true;

    assertThat(logIn(olga).statusCode()).isEqualTo(401);
    assertThat(olga.open("/about").statusCode()).isEqualTo(303);
  }

  @Test
  void whatOneBrowserBeganAnotherCannotEnd() {
    Person olga = new Person(port);
    Person thief = new Person(port);
    HttpResponse<String> away = olga.open("/login/elsewhere");
    String back = path(PROVIDER.logIn(away.headers().firstValue("Location").orElseThrow()));
    thief.open("/login/elsewhere");

    assertThat(thief.open(back).statusCode()).isEqualTo(401);
    assertThat(new Person(port).open(back).statusCode()).isEqualTo(401);
    assertThat(olga.open(back).statusCode()).isEqualTo(303);
    assertThat(olga.open(back).statusCode()).isEqualTo(401);
  }

  @Test
  void everyMistakeOfTheFileIsTold() throws IOException {
    Path wrong = folder.resolve("wrong.yml");
    Files.writeString(
        wrong,
        """
        issuer: http://id.example.org
        client_id: casestat
        client_secret: ${env:NOT_SET}
        roles: {staff: king}
        nonsense: 1
        """);

    assertThatThrownBy(() -> new Doors(folder).open(wrong))
        .hasMessageContainingAll(
            "issuer: is no address that begins with https://",
            "no address",
            "no role_claim",
            "roles.staff: is none of",
            "unknown key nonsense",
            "is not in the environment as NOT_SET");
  }
}
