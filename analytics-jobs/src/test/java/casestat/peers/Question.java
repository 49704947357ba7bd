package casestat.peers;

import casestat.profile.Calendar;
import casestat.sla.OpenTime;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A case as a dialect understands it. */
final class Question {
  private final PeerCase asked;
  private final Dialect dialect;
  private final PeerCalendar stated;
  private final Calendar calendar;
  private final Days days;

  Question(PeerCase asked, Dialect dialect) {
    this.asked = asked;
    this.dialect = dialect;
    this.stated = new PeerCalendar(asked.calendar());
    this.calendar =
        dialect.has(Convention.HOLIDAY_BEATS_DATED_HOURS)
            ? stated.withHolidaysFirst()
            : stated.asCasestatReadsIt();
    this.days = new Days(new OpenTime(calendar));
  }

  boolean has(Convention convention) {
    return dialect.has(convention);
  }

  PeerCase asked() {
    return asked;
  }

  PeerCalendar stated() {
    return stated;
  }

  Calendar calendar() {
    return calendar;
  }

  Days days() {
    return days;
  }

  OpenTime open() {
    return days.open();
  }

  ZoneId zone() {
    return days.zone();
  }

  JsonNode input(String field) {
    return asked.input().path(field);
  }

  /** By the calendar's zone where the case states none. */
  Instant time(String field) {
    Instant at =
        has(Convention.TWICE_IS_THE_SECOND)
            ? Times.secondInstant(input(field), zone())
            : Times.instant(input(field), zone());
    boolean midnight =
        has(Convention.MIDNIGHT_IS_A_MICROSECOND_EARLY)
            && !days.date(at.plus(Edges.MICROSECOND)).equals(days.date(at));
    return midnight ? at.plus(Edges.MICROSECOND) : at;
  }

  LocalDate date(String field) {
    return Times.isDate(input(field)) ? Times.date(input(field)) : days.date(time(field));
  }

  Duration seconds(String field) {
    return Times.seconds(input(field));
  }

  int number(String field) {
    return input(field).decimalValue().intValueExact();
  }
}
