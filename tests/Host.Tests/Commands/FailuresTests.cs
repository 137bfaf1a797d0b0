using Fadu.Application.Evidence.Storage;
using Fadu.Host.Commands;
using Fadu.Host.Output;
using Fadu.Host.Tests.Output;

namespace Fadu.Host.Tests.Commands;

public sealed class FailuresTests
{
    [Fact]
    public void An_error_of_the_program_is_one_line_with_a_hint() => Told(new InvalidOperationException("boom"), null).ShouldBe(
        (1, "程序内部出错：InvalidOperationException: boom\n设置环境变量 FADU_DEBUG=1 再运行一次，可以看到详细信息\n"));

    [Fact]
    public void The_trace_comes_where_it_is_asked_for()
    {
        var (exit, text) = Told(new InvalidOperationException("boom"), "1");

        exit.ShouldBe(1);
        text.ShouldBe("程序内部出错：InvalidOperationException: boom\nSystem.InvalidOperationException: boom\n");
    }

    [Fact]
    public void A_full_disk_needs_no_trace() => Told(new IOException("No space left on device", 28), null).ShouldBe((1, "磁盘已满\n"));

    [Fact]
    public void A_file_that_fails_is_named_as_it_was_written_and_without_the_words_of_the_system() => Told(
            new FileFailure("b.csv", new IOException("No space left on device : '/x/b.csv.7.tmp'", 28)), null).ShouldBe((1, "b.csv：磁盘已满\n"));

    [Fact]
    public void A_store_of_evidence_that_fails_says_what_to_do() => Told(
        new EvidenceStoreException(EvidenceStoreFault.Full, new("磁盘已满，请腾出空间", "the disk is full; make room"), null), null).ShouldBe((1, "磁盘已满，请腾出空间\n"));

    [Fact]
    public void Nobody_is_told_when_the_reader_of_a_pipe_has_left() => Told(new IOException("Broken pipe", 32), null).ShouldBe((1, ""));

    private static (int Exit, string Text) Told(Exception failure, string? debug)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var terminal = Terminals.To(text, isTerminal: false) with { Variable = name => name is "FADU_DEBUG" ? debug : null };
        return (Failures.Tell(failure, terminal), text.ToString());
    }
}
