using Fadu.Host.Output;

namespace Fadu.Host.Tests.Output;

public sealed class ProgressTests
{
    [Fact]
    public void A_log_gets_a_line_for_every_ten_thousand_rows()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var progress = new Progress(Terminals.To(text, isTerminal: false), new("已读", "read"));

        for (var row = 1; row <= 25_000; row++)
            progress.Report(row);
        progress.Finish();

        text.ToString().ShouldBe("已读 10,000 行\n已读 20,000 行\n");
    }

    [Fact]
    public void A_log_gets_nothing_of_a_small_table()
    {
        using var text = new StringWriter();
        var progress = new Progress(Terminals.To(text, isTerminal: false), new("已读", "read"));

        progress.Report(9_999);
        progress.Finish();

        text.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_person_gets_one_line_that_disappears()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var clock = new HandClock();
        var progress = new Progress(Terminals.To(text, isTerminal: true) with { Clock = clock }, new("已读", "read"));

        progress.Report(1);
        clock.Now += TimeSpan.FromSeconds(1);
        progress.Report(2000);
        progress.Report(2001);
        clock.Now += TimeSpan.FromSeconds(1);
        progress.Report(3);
        progress.Finish();

        text.ToString().ShouldBe("\r已读 2,000 行\r已读 3 行    \r         \r");
    }

    [Fact]
    public void A_person_hears_nothing_of_work_that_is_over_at_once()
    {
        using var text = new StringWriter();
        var progress = new Progress(Terminals.To(text, isTerminal: true) with { Clock = new HandClock() }, new("已读", "read"));

        progress.Report(16);
        progress.Finish();

        text.ToString().ShouldBeEmpty();
    }

    private sealed class HandClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
