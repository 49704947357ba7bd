package casestat.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casestat.stats.MixAndRate.Effect;
import casestat.stats.MixAndRate.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MixAndRateTest {

  @Example
  void whoeverOnlyGrewChangedTheMixAndWhoeverOnlyImprovedTheRate() {
    List<Effect> mix =
        MixAndRate.effects(
            Map.of("good", new Part(90, 100), "bad", new Part(50, 100)),
            Map.of("good", new Part(270, 300), "bad", new Part(50, 100)));
    List<Effect> rate =
        MixAndRate.effects(
            Map.of("a", new Part(50, 100), "b", new Part(50, 100)),
            Map.of("a", new Part(70, 100), "b", new Part(50, 100)));

    assertThat(mix).allMatch(effect -> effect.rate() == 0);
    assertThat(mix.stream().mapToDouble(Effect::mix).sum()).isCloseTo(0.1, within(1e-12));
    assertThat(rate).allMatch(effect -> effect.mix() == 0);
    assertThat(rate.get(0).rate()).isCloseTo(0.1, within(1e-12));
    assertThat(rate.get(1).rate()).isZero();
  }

  @Property
  void theEffectsAddUpToTheChange(@ForAll long seed) {
    Random dice = new Random(seed);
    Map<String, Part> before = parts(dice);
    Map<String, Part> after = parts(dice);
    List<Effect> effects = MixAndRate.effects(before, after);

    if (!effects.isEmpty()) {
      assertThat(effects.stream().mapToDouble(Effect::total).sum())
          .isCloseTo(share(after) - share(before), within(1e-12));
    }
    assertThat(MixAndRate.largest(before, after)).containsExactlyInAnyOrderElementsOf(effects);
  }

  private static Map<String, Part> parts(Random dice) {
    Map<String, Part> parts = new HashMap<>();
    for (int i = 0; i < 6; i++) {
      int of = dice.nextInt(4) == 0 ? 0 : dice.nextInt(500);
      if (dice.nextInt(5) > 0) {
        parts.put("m" + i, new Part(of == 0 ? 0 : dice.nextInt(of + 1), of));
      }
    }
    return parts;
  }

  private static double share(Map<String, Part> parts) {
    return (double) parts.values().stream().mapToLong(Part::met).sum()
        / parts.values().stream().mapToLong(Part::of).sum();
  }
}
