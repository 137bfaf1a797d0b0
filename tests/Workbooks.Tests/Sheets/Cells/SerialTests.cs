using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Sheets.Cells;

public sealed class SerialTests
{
    [Fact]
    public void Days_are_counted_as_spreadsheets_count_them()
    {
        Serial.Of(new(1900, 3, 1)).ShouldBe(61);
        Serial.Of(new(2026, 11, 22)).ShouldBe(46348);
        Serial.Of(new(9999, 12, 31)).ShouldBe(2958465);
        Serial.Of(new(2026, 11, 22, 12, 0, 0)).ShouldBe(46348.5m);
    }

    [Fact]
    public void Before_March_1900_nothing_is_counted_since_programs_disagree() => Serial.Of(new(1900, 2, 28)).ShouldBeNull();

    [Fact]
    public void The_day_that_never_was_is_none()
    {
        Serial.Moment(59).ShouldBe(new DateTime(1900, 2, 28));
        Serial.Moment(60).ShouldBeNull();
        Serial.Moment(61).ShouldBe(new DateTime(1900, 3, 1));
        Serial.Moment(1).ShouldBe(new DateTime(1900, 1, 1));
        Serial.Moment(-1).ShouldBeNull();
        Serial.Moment(2_958_466).ShouldBeNull();
        Serial.Moment(2_958_465.9999999m).ShouldBe(new DateTime(9999, 12, 31));
        Serial.Moment(Serial.Of1904).ShouldBe(new DateTime(1904, 1, 1));
    }

    [Fact]
    public void Every_second_comes_back()
    {
        var moment = new DateTime(2026, 1, 1);
        for (var second = 0; second < 86_400; second += 7)
            Serial.Moment(Serial.Of(moment.AddSeconds(second))!.Value).ShouldBe(moment.AddSeconds(second));
    }
}
