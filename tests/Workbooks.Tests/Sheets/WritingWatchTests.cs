using Fadu.Workbooks.Sheets;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Sheets;

public sealed class WritingWatchTests
{
    [Fact]
    public void Each_hundredth_of_the_rows_is_told_once_and_rows_beyond_them_no_more()
    {
        var told = new List<double>();
        Write(new(told.Add, default), 1_000, 1_003);

        told.ShouldBe(Enumerable.Range(1, 100).Select(step => step / 100d));
    }

    [Fact]
    public void Of_few_rows_each_is_told_and_without_a_number_nothing()
    {
        var (few, none) = (new List<double>(), new List<double>());
        Write(new(few.Add, default), 3, 3);
        Write(new(none.Add, default), 0, 3);

        few.ShouldBe([0.33, 0.66, 1]);
        none.ShouldBeEmpty();
    }

    [Fact]
    public void The_writing_ends_at_the_next_row_once_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var told = 0;
        var watch = new WritingWatch(
            _ =>
            {
                if (++told == 2)
                    stop.Cancel();
            },
            stop.Token);

        Should.Throw<OperationCanceledException>(() => Write(watch, 100, 100));
        told.ShouldBe(2);
    }

    private static void Write(WritingWatch watch, int expected, int rows)
    {
        using var output = new MemoryStream();
        using var book = new WorkbookWriter(output, new("一", "张三", DateTimeOffset.UnixEpoch), watch);
        watch.Expect(expected);
        using (var sheet = book.AddSheet(new("一")))
        {
            for (var row = 0; row < rows; row++)
                sheet.Write(Cell.Number(row));
        }

        book.Finish();
    }
}
