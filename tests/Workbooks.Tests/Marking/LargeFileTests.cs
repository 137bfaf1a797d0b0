using Fadu.Indicators.Values;
using Fadu.TestSupport.Measuring;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Tests.FillIn;

namespace Fadu.Workbooks.Tests.Marking;

[Collection(AloneCollection.Name)]
public sealed class LargeFileTests
{
    private const int Units = 100_000;
    private const long MostMemory = 300L * 1024 * 1024;

    private static readonly ReadLimits Limits = new() { MostUnpackedBytes = 4096L * 1024 * 1024, MostTime = TimeSpan.FromMinutes(10) };

    [Fact]
    public void A_file_of_a_hundred_thousand_units_is_marked_in_memory_that_does_not_grow_with_its_rows()
    {
        using var file = new WatchedFile();
        BulkWorkbook.Write(file, new() { Stand = TestForm.Of(TestForm.Small).Stand, System = TestForm.Small, Channel = BulkChannel.Reported, Units = Enumerable.Range(0, Units).Select(Unit), Key = TestForm.Key });
        var reading = BulkFile.Open(file, Limits, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
        (reading.FaultCount, reading.Rows.Count).ShouldBe((Units / 50, Units));
        var (ticket, faults, count) = (reading.Ticket, reading.Faults, reading.FaultCount);
        reading = null;

        using var marked = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        file.Watch();
        ThreadTime.Of(() => BulkErrors.Write(file, marked, ticket, faults, TestForm.Key, count).ShouldBeTrue()).ShouldBeLessThan(TimeSpan.FromMinutes(3));

        file.Most.ShouldBeInRange(1, MostMemory);
        marked.Position = 0;
        var again = BulkFile.Open(marked, Limits, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
        (again.Ticket.Corrections, again.FaultCount, again.Rows.Count, again.Rows[^1].Unit).ShouldBe((1, Units / 50, Units, $"u{Units - 1}"));
    }

    // Every fiftieth has spent less than nothing.
    private static BulkUnit Unit(int number) => new($"u{number}", $"单位{number}", "城区")
    {
        Values = new Dictionary<string, ItemValue>
        {
            ["fund"] = ItemValue.Of(number % 50 == 0 ? -1m : number % 1000 * 0.25m),
            ["trained"] = ItemValue.Of(number % 5000),
            ["rate"] = ItemValue.Of(number % 100),
            ["story"] = ItemValue.Of($"第 {number} 个单位的做法"),
        },
    };

    // Looks now and then how much is held while it is read: what is marked is handed out only at the end.
    private sealed class WatchedFile : FileStream
    {
        private const int Often = 1024 * 1024;

        private long _before = long.MaxValue;
        private long _since;

        public WatchedFile()
            : base(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose)
        {
        }

        public long Most { get; private set; }

        public void Watch() => _before = GC.GetTotalMemory(forceFullCollection: true);

        public override int Read(Span<byte> buffer) => Watched(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Watched(base.Read(buffer, offset, count));

        private int Watched(int bytes)
        {
            if (_before is not long.MaxValue && (_since += bytes) >= Often)
                (_since, Most) = (0, Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - _before));
            return bytes;
        }
    }
}
