# Days as `remind -s` prints them, as a calendar.
BEGIN { ORS = "\r\n"; print "BEGIN:VCALENDAR\r\nPRODID:-//bench//NL\r\nVERSION:2.0" }
{
  split($1, day, "/")
  print "BEGIN:VEVENT\r\nUID:" NR "@bench.example\r\nDTSTAMP:20201019T000000Z"
  printf "DTSTART;TZID=Europe/Amsterdam:%s%s%sT%02d%02d00\r\n", day[1], day[2], day[3], $5 / 60, $5 % 60
  print "DURATION:PT" $4 "M\r\nSUMMARY:" $7 "\r\nEND:VEVENT"
}
END { print "END:VCALENDAR" }
