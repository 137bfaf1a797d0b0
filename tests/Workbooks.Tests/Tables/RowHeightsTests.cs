using Fadu.Workbooks.Sheets.Cells;
using Fadu.Workbooks.Sheets.Layouts;
using Fadu.Workbooks.Tables;

namespace Fadu.Workbooks.Tests.Tables;

public sealed class RowHeightsTests
{
    private static readonly CellStyle Wrapped = new() { Wrap = true };

    [Fact]
    public void A_row_is_as_high_as_its_longest_wrapped_text()
    {
        // 20 characters are 40 digits wide: three lines of 19.
        RowHeights.Of([Cell.Text("短", Wrapped), Cell.Text(new('长', 20), Wrapped)], [20, 20]).ShouldBe(new RowLayout(50));
        RowHeights.Of([Cell.Text("一\n二", Wrapped)], [null]).ShouldBe(new RowLayout(34));
    }

    [Fact]
    public void Text_that_fits_or_does_not_wrap_leaves_the_height_to_the_program()
    {
        RowHeights.Of([Cell.Text("短", Wrapped), Cell.Number(1)], [20, 20]).ShouldBe(default);
        RowHeights.Of([Cell.Text(new string('长', 50))], [20]).ShouldBe(default);
        RowHeights.Of([Cell.Text(new string('长', 50), Wrapped)], [null]).ShouldBe(default);
    }

    [Fact]
    public void No_row_is_higher_than_spreadsheets_take() =>
        RowHeights.Of([Cell.Text(new string('长', 5_000), Wrapped)], [10]).Height.ShouldBe(409);

    [Fact]
    public void Heads_are_as_high_as_their_words_and_leave_room_to_scroll()
    {
        var layout = new SheetLayout("表") { Columns = [new(10), new()] };

        RowHeights.OfHead([Cell.Text(new('长', 8), Wrapped), Cell.Text("短", Wrapped)], layout).ShouldBe(new RowLayout(34));
        RowHeights.OfHead([Cell.Text(new('长', 80), Wrapped)], layout).ShouldBe(new RowLayout(66));
        RowHeights.OfHead([Cell.Text("短", Wrapped)], layout).ShouldBe(default);
    }
}
