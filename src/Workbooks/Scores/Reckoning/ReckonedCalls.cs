namespace Fadu.Workbooks.Scores.Reckoning;

/// <summary>The functions of spreadsheets that the steps of a score workbook are written with. An argument is a list of values: of one, or of a range's cells.</summary>
internal static class ReckonedCalls
{
    /// <summary>What a call gives, as a list of values.</summary>
    /// <exception cref="NotSupportedException">There is no such function here.</exception>
    public static IReadOnlyList<Reckoned> Of(string name, IReadOnlyList<IReadOnlyList<Reckoned>> arguments) => name switch
    {
        "IF" => First(arguments, 0) is { Kind: not ReckonedKind.Error } condition
            ? condition.AsNumber is not { } holds ? [Reckoned.Error] : holds != 0 ? arguments[1] : arguments.Count > 2 ? arguments[2] : [Reckoned.Of(false)]
            : [Reckoned.Error],
        "IFERROR" => First(arguments, 0).Kind is ReckonedKind.Error ? arguments[1] : arguments[0],
        "INT" => [.. arguments[0].Select(one => Mapped(one, Math.Floor))],
        _ => [One(name, arguments)],
    };

    /// <summary>A number with so many places, half away from zero, of its 15 digits: 1.005 has no half in binary.</summary>
    public static double Round(double number, int places) =>
        Math.Abs(number) < 1e15 ? (double)Math.Round((decimal)number, places, MidpointRounding.AwayFromZero) : number;

    private static Reckoned One(string name, IReadOnlyList<IReadOnlyList<Reckoned>> arguments) => name switch
    {
        "AND" => Logical(arguments, all => all.All(one => one != 0)),
        "OR" => Logical(arguments, all => all.Any(one => one != 0)),
        "NOT" => First(arguments, 0).AsNumber is { } truth ? Reckoned.Of(truth == 0) : Reckoned.Error,
        "SUM" or "SUMPRODUCT" => Numeric(arguments, all => all.Sum()),
        "MIN" => Numeric(arguments, all => all.DefaultIfEmpty().Min()),
        "MAX" => Numeric(arguments, all => all.DefaultIfEmpty().Max()),
        "ROUND" => First(arguments, 1).AsNumber is { } places ? Mapped(First(arguments, 0), number => Round(number, (int)places)) : Reckoned.Error,
        "EXP" => Mapped(First(arguments, 0), Math.Exp),
        "LN" => Mapped(First(arguments, 0), Math.Log),
        "RANK" => First(arguments, 0).AsNumber is { } number ? Reckoned.Of(1d + arguments[1].Count(one => one.Kind is ReckonedKind.Number && one.Number > number)) : Reckoned.Error,
        "COUNTIF" => Reckoned.Of((double)arguments[0].Count(one => one.Kind == First(arguments, 1).Kind && Reckoned.Compare(one, First(arguments, 1)) == 0)),
        _ => throw new NotSupportedException(name),
    };

    private static Reckoned First(IReadOnlyList<IReadOnlyList<Reckoned>> arguments, int place) => arguments[place] is [var one, ..] ? one : Reckoned.Blank;

    private static Reckoned Mapped(Reckoned one, Func<double, double> function) => one.AsNumber is { } number ? Reckoned.Of(function(number)) : Reckoned.Error;

    // Texts are passed over, as they are where they stand in cells.
    private static Reckoned Numeric(IReadOnlyList<IReadOnlyList<Reckoned>> arguments, Func<IEnumerable<double>, double> function)
    {
        var all = arguments.SelectMany(argument => argument).ToArray();
        return Array.Exists(all, one => one.Kind is ReckonedKind.Error) ? Reckoned.Error : Reckoned.Of(function(all.Where(one => one.Kind is ReckonedKind.Number).Select(one => one.Number)));
    }

    private static Reckoned Logical(IReadOnlyList<IReadOnlyList<Reckoned>> arguments, Func<IEnumerable<double>, bool> function)
    {
        var all = arguments.SelectMany(argument => argument).ToArray();
        return Array.Exists(all, one => one.Kind is ReckonedKind.Error) ? Reckoned.Error : Reckoned.Of(function(all.Where(one => one.Kind is ReckonedKind.Number or ReckonedKind.Truth).Select(one => one.Number)));
    }
}
