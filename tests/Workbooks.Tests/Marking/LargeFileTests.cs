using System.Diagnostics;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Tests.FillIn;

namespace Fadu.Workbooks.Tests.Marking;

public sealed class LargeFileTests
{
    private const int Units = 100_000;
    private const long MostMemory = 300L * 1024 * 1024;

    private static readonly ReadLimits Limits = new() { MostUnpackedBytes = 4096L * 1024 * 1024, MostTime = TimeSpan.FromMinutes(10) };

    [Fact]
    public void A_file_of_a_hundred_thousand_units_is_marked_in_memory_that_does_not_grow_with_its_rows()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
            BulkWorkbook.Write(file, new() { Stand = TestForm.Of(TestForm.Small).Stand, System = TestForm.Small, Channel = BulkChannel.Reported, Units = Enumerable.Range(0, Units).Select(Unit), Key = TestForm.Key });
            var reading = BulkFile.Open(file, Limits, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
            (reading.FaultCount, reading.Rows.Count).ShouldBe((Units / 50, Units));
            var (ticket, faults, count) = (reading.Ticket, reading.Faults, reading.FaultCount);
            reading = null;
            GC.Collect();

            using var marked = new WatchedFile(GC.GetTotalMemory(forceFullCollection: true));
            var watch = Stopwatch.StartNew();
            BulkErrors.Write(file, marked, ticket, faults, TestForm.Key, count).ShouldBeTrue();

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3));
            marked.Most.ShouldBeLessThan(MostMemory);
            marked.Position = 0;
            var again = BulkFile.Open(marked, Limits, TestForm.Key).Value!.Read(TestForm.Small, "2026", 3).Value!;
            (again.Ticket.Corrections, again.FaultCount, again.Rows.Count, again.Rows[^1].Unit).ShouldBe((1, Units / 50, Units, $"u{Units - 1}"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Every fiftieth has spent less than nothing.
    private static BulkUnit Unit(int number) => new($"u{number}", $"单位{number}", "城区")
    {
        Values = new Dictionary<string, ItemValue>
        {
            ["fund"] = ItemValue.Of(number % 50 == 0 ? -1m : number % 1000 * 0.25m), ["trained"] = ItemValue.Of(number % 5000), ["rate"] = ItemValue.Of(number % 100), ["story"] = ItemValue.Of($"第 {number} 个单位的做法"),
        },
    };

    // Looks now and then how much is held while it is written.
    private sealed class WatchedFile(long before) : FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose)
    {
        private const int Often = 512 * 1024;

        private long _since;

        public long Most { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Watch(buffer.Length);
            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Watch(count);
            base.Write(buffer, offset, count);
        }

        private void Watch(int bytes)
        {
            if ((_since += bytes) < Often)
                return;
            _since = 0;
            Most = Math.Max(Most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }
    }
}
