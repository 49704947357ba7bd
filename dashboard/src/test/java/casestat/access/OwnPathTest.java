package casestat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody is sent after a login, whatever a link to the login says. */
class OwnPathTest {
  private static final URI LOGIN = URI.create("https://own.example/login");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "https://evil.example",
        "HTTPS://evil.example/",
        "http:evil.example",
        "https:/evil.example",
        "//evil.example",
        "///evil.example",
        "////evil.example/%2e%2e",
        "//evil.example@own.example/",
        "//own.example@evil.example/",
        "\\\\evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "/\\/evil.example",
        "/a\\..\\..\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\r/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/ /evil.example",
        "/\u0000/evil.example",
        "/\u00a0/evil.example",
        "/\uff0fevil.example",
        "/\u2028/evil.example",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "about",
        "evil.example",
        "?to=//evil.example",
        "#//evil.example",
        "/about\r\nSet-Cookie: casestat=planted",
        "/about\nLocation: https://evil.example",
        "/about\"><script>alert(1)</script>",
      })
  void whatIsNoPathOfOursLeadsToTheFirstPage(String asked) {
    assertThat(OwnPath.of(asked)).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/about",
        "/es/pages/overview?month=2026-10&department=Parks%20%26%20Trees",
        "/quality?page=2",
        "/@evil.example",
        "/:80/evil.example",
        "/.evil.example",
        "/;//evil.example",
        "/%2f%2fevil.example",
        "/%5c%5cevil.example",
        "/%09/evil.example",
        "/https://evil.example",
        "/search?q=https://evil.example",
      })
  void aPathOfOursIsKeptAndStaysHere(String asked) {
    assertThat(OwnPath.of(asked)).isEqualTo(asked);
    assertThat(LOGIN.resolve(OwnPath.of(asked)).getAuthority()).isEqualTo("own.example");
  }

  @Test
  void whatIsLongerThanAnyAddressOfOursIsNone() {
    assertThat(OwnPath.of("/" + "a".repeat(2000))).hasSize(2001);
    assertThat(OwnPath.of("/" + "a".repeat(2001))).isEqualTo("/");
    assertThat(OwnPath.of(null)).isEqualTo("/");
  }
}
