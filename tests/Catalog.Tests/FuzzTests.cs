using System.Diagnostics;
using System.Text;
using Xunit.Abstractions;

namespace Fadu.Catalog.Tests;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), out var given) ? given : Environment.TickCount;
    private static readonly byte[] _bytes = Encoding.UTF8.GetBytes(Demo.Text);

    private static readonly string[] _pieces =
    [
        "[", "]", "{", "}", ": ", ":\n", "- ", "\n", "\n  ", "\n      ", "\"", "'", "|", ">", "&a ", "*a", "!!str ", "!x ", "---\n", "...\n", "%YAML 1.2\n", "? ", "#", "\t",
        "~", "null", "yes", "1.10", "-0", "1e9", "99999999999999999999999999999999", "2023-01-01", "(", ")", "（", "，", "“", "[满分]", "[得分.1.1]", "[单位.常住人口]", "Linear(",
        "\0", "\u0085", "\u2028", "\uFEFF", "\uD83D\uDE00", "\\u0041", "\\x", "\\", "formula: ", "marks: ", "indicators:", "items: ", "given: { 普法经费: 1e400 }", "全体.普法经费: [1, 2]",
    ];

    [Fact]
    public void Every_beginning_of_a_file_is_read_without_an_exception()
    {
        for (var length = 0; length < _bytes.Length; length++)
            Try(_bytes[..length]);
    }

    [Fact]
    public void Random_bytes_are_read_without_an_exception()
    {
        var random = Start();
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            Try(bytes);
        }
    }

    [Fact]
    public void Random_pieces_of_YAML_are_read_without_an_exception()
    {
        var random = Start();
        for (var i = 0; i < 4_000; i++)
            Try(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => _pieces[random.Next(_pieces.Length)]))));
    }

    [Fact]
    public void A_file_with_random_changes_is_read_without_an_exception()
    {
        var random = Start();
        for (var i = 0; i < 1_500; i++)
        {
            var text = new StringBuilder(Demo.Text);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, Math.Min(random.Next(6), text.Length - at)).Insert(at, _pieces[random.Next(_pieces.Length)]);
            }

            Try(Encoding.UTF8.GetBytes(text.ToString()));
        }
    }

    [Fact]
    public void A_shipped_file_with_flipped_bytes_is_read_without_an_exception()
    {
        var random = Start();
        var shipped = File.ReadAllBytes(RepositoryFolder.ShippedSystems[1]);
        for (var i = 0; i < 60; i++)
        {
            var bytes = (byte[])shipped.Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                var at = random.Next(bytes.Length);
                bytes[at] = bytes[at] < 0x80 ? (byte)random.Next(32, 127) : bytes[at];
            }

            Try(bytes);
        }
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("a: &a\n", 50_000)]
    [InlineData("\"", 100_001)]
    [InlineData("a: b\n", 100_000)]
    [InlineData("- a\n", 400_000)]
    [InlineData("#", 1_000_000)]
    public void A_file_made_to_be_deep_or_long_is_refused_quickly(string piece, int times)
    {
        var watch = Stopwatch.StartNew();

        Try(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, times))));
        Try(Encoding.UTF8.GetBytes("items: " + string.Concat(Enumerable.Repeat(piece, times))));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_file_of_nothing_but_unknown_names_and_keys_ends_in_good_time()
    {
        var text = new StringBuilder("code: x\nname: x\nfullMarks: 1\nitems:\n");
        for (var i = 0; i < 2_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ code: i{i}, name: 数据项{i}, type: integer, mim: 0 }}\n");
        text.Append("indicators:\n");
        for (var i = 0; i < 2_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  - {{ code: c{i}, name: 指标, marks: 1, formula: \"[数椐项{i}] + [数据顶{i}] * [得分.d{i}]\" }}\n");
        var watch = Stopwatch.StartNew();

        Try(Encoding.UTF8.GetBytes(text.ToString()));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private Random Start()
    {
        output.WriteLine($"Seed {_seed}; set FADU_SEED to run it again.");
        return new Random(_seed);
    }

    private static void Try(byte[] bytes)
    {
        try
        {
            var result = Demo.Load(bytes);
            foreach (var finding in result.Findings)
            {
                finding.ToString().ShouldNotContain('\n');
                finding.Line.ShouldBePositive();
                finding.Column.ShouldBePositive();
                finding.Message.English.ShouldNotContain("While ");
                finding.Message.English.ShouldNotContain("Operation is not valid");
                finding.Message.Chinese.ShouldNotContain("\U000FFF00");
            }

            (result.Succeeded || result.Findings.Count > 0).ShouldBeTrue();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"Failed for (base64): {Convert.ToBase64String(bytes.AsSpan(0, Math.Min(bytes.Length, 6_000)))}", error);
        }
    }
}
