using System.Collections.Immutable;
using System.Globalization;

namespace Fadu.GraphQL.TestServer;

/// <summary>The same units in every run.</summary>
public static class DemoUnits
{
    public static ImmutableArray<Unit> All { get; } = [.. Enumerable.Range(1, 1000).Select(Make)];

    private static ImmutableArray<Unit> Alone { get; } = [.. All.Select(unit => unit with { Parent = null })];

    public static Unit? Find(string id) => All.FirstOrDefault(unit => unit.Id == id);

    /// <summary>The first units; at most as many as there are.</summary>
    public static Unit[] First(int count) => All[..Math.Clamp(count, 0, All.Length)].ToArray();

    /// <summary>The first units without their parents.</summary>
    public static Unit[] FirstAlone(int count) => Alone[..Math.Clamp(count, 0, Alone.Length)].ToArray();

    private static Unit Make(int number) => Plain(number, "县", 3) with { Parent = Plain(number / 10, "市", 2) };

    private static Unit Plain(int number, string kind, int level) => new(
        string.Create(CultureInfo.InvariantCulture, $"u{level}-{number}"),
        string.Create(CultureInfo.InvariantCulture, $"{330000 + number}"),
        string.Create(CultureInfo.InvariantCulture, $"第{number}{kind}"),
        level,
        100_000 + (number * 37),
        12.5 + (number / 8.0));
}
