using System.Globalization;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Measuring;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Tests.FillIn;
using Xunit.Abstractions;

namespace Fadu.Workbooks.Tests.Doors;

[Collection(AloneCollection.Name)]
public sealed class HostileFormTests(ITestOutputHelper output)
{
    private const int Spoiled = 1_500;

    private static readonly FormDoors Doors = new(TestForm.Small, "2026", 3, TestForm.Key);

    [Fact]
    public void Forms_without_fault_are_taken_and_marked()
    {
        foreach (var form in Forms())
            Doors.HandIn(form).ShouldBe(FormDoors.Marked);
    }

    [Fact]
    public void Spoiled_forms_are_taken_or_refused_at_every_door_in_little_time_and_memory()
    {
        var seed = Environment.GetEnvironmentVariable("FADU_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 20261122;
        var spoiled = new SpoiledFiles(Forms(), seed);
        var (counts, longest, before) = (new SortedDictionary<string, int>(StringComparer.Ordinal), TimeSpan.Zero, GC.GetTotalMemory(forceFullCollection: true));
        for (var number = 0; number < Spoiled; number++)
        {
            var file = spoiled.Next();
            var (elapsed, outcome) = (TimeSpan.Zero, "");
            try
            {
                elapsed = ThreadTime.Of(() => outcome = Doors.HandIn(file));
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Form {number} of seed {seed} was neither taken nor refused.", fault);
            }

            longest = elapsed > longest ? elapsed : longest;
        }

        output.WriteLine($"FADU_SEED={seed} spoils the forms: {string.Join(", ", counts.Select(one => $"{one.Key} {one.Value}"))}; the longest {longest.TotalMilliseconds:0} ms");
        counts.Values.Sum().ShouldBe(Spoiled);
        counts[FormDoors.Marked].ShouldBeGreaterThan(Spoiled / 10);
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(20 * 1024 * 1024);
    }

    // As handed out and filled in, marked once before, and as other programs save them.
    private static IReadOnlyList<byte[]> Forms()
    {
        var fillIn = CellEdits.Set(
            TestForm.Write(TestForm.Of(TestForm.Small, ("fund", ItemValue.Of(12.5m)), ("plan", ItemValue.Of(true)), ("cases", ItemValue.Of(4m)))),
            ("1 保障", "D6", "去年"),
            ("2 队伍 阵地", "D4", "120"),
            ("2 队伍 阵地", "D5", "'95%"),
            ("2 队伍 阵地", "D7", "省级"),
            ("其他", "D4", "讲堂_x0041_进村"));
        using var table = new MemoryStream();
        BulkWorkbook.Write(table, new()
        {
            Stand = TestForm.Of(TestForm.Small).Stand,
            System = TestForm.Small,
            Channel = BulkChannel.Reported,
            Units = [new("jia", "甲区", "城区"), new("yi", "乙区", null) { Version = 3, Values = new Dictionary<string, ItemValue> { ["fund"] = ItemValue.Of(2.5m) } }],
            Key = TestForm.Key,
        });
        var bulk = CellEdits.Set(table.ToArray(), ("数据", "E5", "很多"), ("数据", "F6", "3"), ("数据", "I6", "44804"));
        return [fillIn, Doors.Mark(fillIn), SharedTexts.Of(Doors.Mark(fillIn)), bulk, SharedTexts.Of(Doors.Mark(bulk))];
    }
}
