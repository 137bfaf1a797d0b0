using System.Globalization;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Intake;
using Fadu.Workbooks.Reading.Limits;
using Fadu.Workbooks.Tests.Rounds;
using Xunit.Abstractions;

namespace Fadu.Workbooks.Tests.FillIn;

public sealed class RoundTripTests(ITestOutputHelper output)
{
    private static readonly string[] Texts = ["做法", "=1+1", "-3", "+a", "@b", "007", "_x0041_", "a\nb", "“引号”'\"<&>", "1.50", "2023-08-31", "\U0001F600", "TRUE", "  前后空格  "];

    [Fact]
    public void Whatever_was_handed_out_and_filled_in_comes_back_exactly()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        for (var round = 0; round < 30; round++)
        {
            var random = new Random(unchecked((seed * 31) + round));
            var system = TestForm.Checked(System(random));
            var before = Values(system.System, random);
            var after = Values(system.System, random);
            ComesBack(system, before, after, $"seed {seed}, round {round}");
        }
    }

    [Theory]
    [MemberData(nameof(ShippedRound.Codes), MemberType = typeof(ShippedRound))]
    public void What_a_unit_fills_in_of_each_system_that_ships_comes_back_exactly(string code)
    {
        var system = ShippedRound.Plan(code).System;
        var table = ShippedRound.Table(system, 4, seed: 7);

        for (var row = 1; row < table.Units.Count; row++)
            ComesBack(system, Reported(row - 1), Reported(row), $"{code}, {row}");

        Dictionary<string, ItemValue> Reported(int row) => system.Parameters
            .Where(one => one.Parameter.Kind is ParameterKind.Item && one.Item!.From is ItemSource.Unit && table.Columns[one.Parameter][row].IsMissing is false)
            .ToDictionary(one => one.Item!.Code, one => ItemValueReader.Read(one.Item!, Written(one.Item!, table.Columns[one.Parameter][row])).Value!.Value, StringComparer.Ordinal);

        static string Written(Item item, Value value) => value.Type switch
        {
            FormulaType.Boolean => value.Boolean ? "是" : "否",
            FormulaType.Date => value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FormulaType.Text => value.Text,
            _ => value.Number.ToString(CultureInfo.InvariantCulture),
        };
    }

    [Theory]
    [InlineData("1234567.89", true)]
    [InlineData("0.000000000000001234", true)]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("0.1234567890123456", false)]
    [InlineData("100.000000000000000", true)]
    public void A_number_of_more_digits_than_spreadsheets_keep_is_known(string number, bool fits) =>
        ExactNumber.Fits(decimal.Parse(number, CultureInfo.InvariantCulture)).ShouldBe(fits);

    private static void ComesBack(CheckedSystem system, Dictionary<string, ItemValue> before, Dictionary<string, ItemValue> after, string hint)
    {
        var file = TestForm.Write(TestForm.Of(system, [.. before.Select(one => (one.Key, one.Value))]));
        var handedOut = Read(file, system).Values;
        handedOut.Where(value => value.IsChanged).Select(value => $"{value.Item.Code} {value.Value}").ShouldBeEmpty(hint);
        var filled = CellEdits.Set(file, handedOut.Select(one =>
            (one.Sheet, one.Place.ToString(), after.TryGetValue(one.Item.Code, out var value) ? (one.Item.Type is ItemType.Text ? "'" : "") + CellValues.Written(value) : null)));

        var reading = Read(filled, system);

        reading.Faults.Select(fault => fault.Message.Chinese).ShouldBeEmpty(hint);
        reading.Values.Where(value => value.Value is not null).ToDictionary(value => value.Item.Code, value => value.Value!.Value)
            .ShouldBe(after.ToDictionary(one => one.Key, one => one.Value.Text is { } text ? ItemValue.Of(text.Trim()) : one.Value), ignoreOrder: true, hint);
    }

    private static FillInReading Read(byte[] file, CheckedSystem system)
    {
        var opened = FillInFile.Open(new MemoryStream(file), ReadLimits.Default, TestForm.Key);
        opened.Problems.ShouldBeEmpty();
        var read = opened.Value!.Read(system, new("2026", 3, "jia"));
        read.Problems.ShouldBeEmpty();
        return read.Value!;
    }

    private static IndexSystem System(Random random)
    {
        Item[] items = [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => ItemOf(i, random))];
        Indicator[] tops =
        [
            .. Enumerable.Range(1, random.Next(1, 4)).Select(i => new Indicator
            {
                Code = $"{i}",
                Name = $"指标[{i}]: *?",
                Marks = 1,
                Formula = $"if(IsMissing([项{random.Next(items.Length)}]) or IsMissing([项{random.Next(items.Length)}]), 0, 1)",
            }),
        ];
        return new() { Code = "random", Name = "随机", FullMarks = tops.Length, Items = items, Indicators = tops };
    }

    private static Item ItemOf(int number, Random random)
    {
        var type = (ItemType)random.Next(7);
        return new()
        {
            Code = random.Next(4) == 0 ? $"{number}.{random.Next(1, 9)}" : $"item-{number}",
            Name = $"项{number}",
            Type = type,
            Choices = type is ItemType.Choice ? [.. Enumerable.Range(0, random.Next(2, 40)).Select(i => new Choice($"第{i}种, 甲“乙”", i))] : [],
            Required = random.Next(2) == 0,
        };
    }

    private static Dictionary<string, ItemValue> Values(IndexSystem system, Random random) =>
        system.Items.Where(_ => random.Next(4) > 0).ToDictionary(item => item.Code, item => ValueOf(item, random), StringComparer.Ordinal);

    private static ItemValue ValueOf(Item item, Random random) => item.Type switch
    {
        ItemType.Integer => ItemValue.Of((decimal)random.NextInt64(-10_000_000_000_000, 10_000_000_000_000)),
        ItemType.Decimal => ItemValue.Of(Math.Round((decimal)random.NextDouble() * (decimal)Math.Pow(10, random.Next(-3, 8)), random.Next(0, 7))),
        ItemType.Percent => ItemValue.Of(Math.Round((decimal)random.NextDouble() * 100, random.Next(0, 4))),
        ItemType.Boolean => ItemValue.Of(random.Next(2) == 0),
        ItemType.Date => ItemValue.Of(DateOnly.FromDayNumber(random.Next(600_000, 760_000))),
        ItemType.Choice => ItemValue.Of(item.Choices[random.Next(item.Choices.Count)].Name),
        _ => ItemValue.Of(Texts[random.Next(Texts.Length)]),
    };
}
