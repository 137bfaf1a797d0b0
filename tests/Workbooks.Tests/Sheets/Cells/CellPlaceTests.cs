using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Sheets.Cells;

public sealed class CellPlaceTests
{
    [Fact]
    public void Every_column_has_its_letters_and_is_found_by_them()
    {
        for (var column = 1; column <= ColumnName.Most; column++)
            ColumnName.Number(ColumnName.Of(column)).ShouldBe(column);

        ((int[])[1, 26, 27, 702, 703, 16_384]).Select(ColumnName.Of).ShouldBe(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
        ((string[])["", "XFE", "AAAA", "1", "É", "A1"]).Select(letters => ColumnName.Number(letters)).ShouldAllBe(column => column == 0);
        ColumnName.Number("xfd").ShouldBe(16_384);
    }

    [Fact]
    public void Places_and_ranges_are_read_as_they_are_shown()
    {
        CellPlace.Read("B3").ShouldBe(new(3, 2));
        CellPlace.Read("$XFD$1048576").ShouldBe(new(1_048_576, 16_384));
        CellRange.Read("A1:B3").ShouldBe(new(1, 1, 3, 2));
        CellRange.Read("C4").ShouldBe(new(new CellPlace(4, 3)));
        new CellRange(1, 1, 3, 2).Fixed.ShouldBe("$A$1:$B$3");
        new CellRange(new CellPlace(2, 28)).ToString().ShouldBe("AB2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("A1048577")]
    [InlineData("XFE1")]
    [InlineData("A-1")]
    [InlineData("A 1")]
    [InlineData("A1B")]
    [InlineData("A99999999999")]
    public void What_names_no_place_is_none(string text) => CellPlace.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("B3:A1")]
    [InlineData("A1:")]
    [InlineData("A:B")]
    public void What_names_no_range_is_none(string text) => CellRange.Read(text).ShouldBeNull();

    [Fact]
    public void Places_are_ordered_by_rows()
    {
        CellPlace[] places = [new(2, 1), new(1, 9), new(1, 2)];

        places.Order().ShouldBe([new(1, 2), new(1, 9), new(2, 1)]);
        (places[2] < places[1] && places[0] > places[1] && places[0] >= places[0] && places[0] <= places[0]).ShouldBeTrue();
    }

    [Fact]
    public void Ranges_know_what_they_hold()
    {
        var range = new CellRange(2, 2, 4, 3);

        (range.Count, range.Contains(new(4, 3)), range.Contains(new(5, 3)), range.Contains(new(2, 1))).ShouldBe((6, true, false, false));
        (range.Overlaps(new(4, 3, 9, 9)), range.Overlaps(new(5, 1, 9, 9)), range.Overlaps(new(1, 4, 9, 9))).ShouldBe((true, false, false));
    }
}
