package casestat.profile;

import biweekly.util.ByDay;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIterator;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.DateValueImpl;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule by which an all-day event comes again. */
final class FeedRule {
  private static final Set<Frequency> BY_DATES =
      EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

  // Every day of two centuries; what asks for more was made to hurt.
  private static final int MOST = 75_000;

  private final @Nullable Recurrence rule;
  private final ZoneId zone;

  FeedRule(@Nullable Recurrence rule, ZoneId zone) {
    this.rule = rule;
    this.zone = zone;
  }

  Set<LocalDate> dates(LocalDate first, LocalDate last) throws Unreadable {
    if (rule == null || rule.getFrequency() == null || !BY_DATES.contains(rule.getFrequency())) {
      throw new Unreadable(
          "its rule does not repeat by days, weeks, months or years", "list its dates one by one");
    }
    if (!isSound(rule)) {
      throw new Unreadable("its rule has a number that no date has", "mend RRULE");
    }
    LocalDate until = until(rule.getUntil(), last);
    // The library would read the end of the rule in the zone of the machine.
    Recurrence endless = new Recurrence.Builder(rule).until((ICalDate) null).build();
    RecurrenceIterator dates =
        RecurrenceIteratorFactory.createRecurrenceIterator(
            endless,
            new DateValueImpl(first.getYear(), first.getMonthValue(), first.getDayOfMonth()),
            TimeZone.getTimeZone("UTC"));
    Set<LocalDate> all = new TreeSet<>();
    for (int i = 0; dates.hasNext(); i++) {
      DateValue next = dates.next();
      LocalDate date = LocalDate.of(next.year(), next.month(), next.day());
      if (date.isAfter(until)) {
        break;
      }
      if (i == MOST) {
        throw new Unreadable("its rule has more than 75,000 dates", "let it begin later");
      }
      all.add(date);
    }
    return all;
  }

  // The library trusts the numbers it is given.
  private static boolean isSound(Recurrence rule) {
    return (rule.getInterval() == null || rule.getInterval() > 0)
        && (rule.getCount() == null || rule.getCount() > 0)
        && rule.getByMonth().stream().allMatch(month -> month >= 1 && month <= 12)
        && areWithin(rule.getByMonthDay(), 31)
        && areWithin(rule.getByYearDay(), 366)
        && areWithin(rule.getByWeekNo(), 53)
        && areWithin(rule.getBySetPos(), 366)
        && areWithin(
            rule.getByDay().stream().map(ByDay::getNum).filter(Objects::nonNull).toList(), 53);
  }

  // From either end.
  private static boolean areWithin(List<Integer> numbers, int most) {
    return numbers.stream().allMatch(n -> n != 0 && Math.abs(n) <= most);
  }

  // An instant of UTC is a date only in the zone of the calendar.
  private LocalDate until(@Nullable ICalDate until, LocalDate last) throws Unreadable {
    if (until == null) {
      return last;
    }
    DateTimeComponents written = until.getRawComponents();
    try {
      LocalDateTime at =
          LocalDateTime.of(
              written.getYear(),
              written.getMonth(),
              written.getDate(),
              written.getHour(),
              written.getMinute(),
              written.getSecond());
      LocalDate date =
          written.isUtc()
              ? LocalDate.ofInstant(at.toInstant(ZoneOffset.UTC), zone)
              : at.toLocalDate();
      return date.isBefore(last) ? date : last;
    } catch (DateTimeException e) {
      throw new Unreadable("its rule ends on no date", "mend UNTIL, or remove the event");
    }
  }
}
