using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Tests.Generation;

/// <summary>Writes random formulas that read without faults, as text, so that reading is exercised too.</summary>
internal sealed partial class FormulaGenerator(Random random)
{
    // Short enough for the limits of operators and parts as well, whatever it consists of.
    private const int LongestText = 1_000;

    private readonly GeneratedParameters _parameters = GeneratedParameters.Instance;

    // Most formulas speak of few things again and again, and only then do conditions tell something of the rest.
    private readonly Parameter[] _favourites =
        random.Next(3) == 0 ? [] : [.. GeneratedParameters.Instance.Parameters.Where(_ => random.Next(6) == 0)];

    private bool _insidePeers;

    /// <summary>
    /// No numbers below what comparisons see: two that count as equal differ by a hair, and a divisor can make a mountain of it.
    /// </summary>
    public bool WithoutTinyNumbers { get; init; }

    /// <summary>A formula within the limits of length and nesting.</summary>
    public string Next(FormulaType type, int depth)
    {
        while (true)
        {
            var text = Of(type, depth);
            if (text.Length <= LongestText && Nesting(text) < FormulaReader.MaxNesting)
                return text;
        }
    }

    /// <summary>A formula of any kind of result, most often a number.</summary>
    public (string Text, FormulaType Type) NextOfAny()
    {
        var type = random.Next(10) switch
        {
            < 7 => FormulaType.Number,
            < 9 => FormulaType.Boolean,
            _ => Pick(FormulaType.Text, FormulaType.Date),
        };
        return (Next(type, random.Next(1, 7)), type);
    }

    public static CheckedFormula Read(string text, FormulaType type)
    {
        var reading = FormulaReader.Read(text, type, GeneratedParameters.Instance);
        return reading.Formula ?? throw new ShouldAssertException($"{text} has faults: {string.Join("; ", reading.Faults.Select(fault => $"{fault.Code} {fault.Place} {fault.Message.English}"))}");
    }

    private string Of(FormulaType type, int depth) => type switch
    {
        FormulaType.Number => Number(depth),
        FormulaType.Boolean => Boolean(depth),
        FormulaType.Text => Text(depth),
        _ => Date(depth),
    };

    private string Boolean(int depth)
    {
        if (depth <= 0)
            return random.Next(6) == 0 ? Pick("true", "false") : Name(FormulaType.Boolean);

        return random.Next(14) switch
        {
            0 => Boolean(0),
            1 => $"not ({Boolean(depth - 1)})",
            2 or 3 => $"({Boolean(depth - 1)}) {Pick("and", "&&")} ({Boolean(depth - 1)})",
            4 or 5 => $"({Boolean(depth - 1)}) {Pick("or", "||")} ({Boolean(depth - 1)})",
            6 => $"IsMissing({Of(Any(), depth - 1)})",
            7 => Pick(
                () => $"in([评级], {Grade()}, {Grade()})",
                () => $"in({Number(depth - 1)}, {Number(0)}, {Number(depth - 1)})",
                () => $"in({Date(depth - 1)}, {Date(0)})"),
            8 => Choice(FormulaType.Boolean, depth),
            9 => Pick(
                () => $"({Text(depth - 1)}) {Pick("=", "!=", "==", "<>")} {Text(0)}",
                () => $"({Boolean(depth - 1)}) {Pick("=", "!=")} ({Boolean(depth - 1)})"),
            10 => $"{Date(depth - 1)} {Order()} {Date(0)}",
            _ => $"{Number(depth - 1)} {Order()} {Number(depth - 1)}",
        };
    }

    private string Text(int depth)
    {
        if (depth <= 0)
            return random.Next(3) == 0 ? Name(FormulaType.Text) : Grade();

        return random.Next(3) == 0 ? Text(0) : Choice(FormulaType.Text, depth);
    }

    private string Date(int depth)
    {
        if (depth <= 0)
            return random.Next(4) == 0 ? $"#2023-{random.Next(1, 13):00}-{random.Next(1, 29):00}#" : Name(FormulaType.Date);

        return random.Next(3) == 0 ? Date(0) : Choice(FormulaType.Date, depth);
    }

    // What exists for every kind of value.
    private string Choice(FormulaType type, int depth) => random.Next(3) switch
    {
        0 => $"if({Boolean(depth - 1)}, {Of(type, depth - 1)}, {Of(type, depth - 1)})",
        1 => $"(({Boolean(depth - 1)}) ? ({Of(type, depth - 1)}) : ({Of(type, depth - 1)}))",
        _ => $"Coalesce({Of(type, depth - 1)}, {string.Join(", ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Of(type, depth - 1)))})",
    };

    private string Name(FormulaType type)
    {
        var favourites = _favourites.Where(parameter => parameter.Type == type).ToArray();
        return $"[{Pick(favourites is [] ? [.. _parameters.Of(type)] : favourites).Name}]";
    }

    private FormulaType Any() => Pick(FormulaType.Number, FormulaType.Number, FormulaType.Boolean, FormulaType.Text, FormulaType.Date);

    private string Grade() => $"'{Pick(GeneratedParameters.Grades)}'";

    private string Order() => Pick("<", "<=", ">", ">=", "=", "!=", "==", "<>");

    private T Pick<T>(params T[] values) => values[random.Next(values.Length)];

    private string Pick(params Func<string>[] writers) => writers[random.Next(writers.Length)]();

    private static int Nesting(string text)
    {
        var (depth, most) = (0, 0);
        foreach (var character in text)
        {
            depth += character is '(' ? 1 : character is ')' ? -1 : 0;
            most = Math.Max(most, depth);
        }

        return most;
    }
}
