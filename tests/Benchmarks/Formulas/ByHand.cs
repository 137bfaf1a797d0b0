using Fadu.Formula.Values;

namespace Fadu.Benchmarks.Formulas;

/// <summary>The measured formulas as a careful person writes them in C# for this one purpose, without regard to overflow.</summary>
internal static class ByHand
{
    public static void Share(Inputs inputs)
    {
        var (a, noA, b, noB) = (inputs.A.Numbers, inputs.A.Missing, inputs.B.Numbers, inputs.B.Missing);
        var (result, why) = (inputs.Result.Numbers, inputs.Result.Missing);
        for (var row = 0; row < result.Length; row++)
        {
            why[row] = noA[row] is not MissingReason.None ? noA[row] : noB[row] is not MissingReason.None ? noB[row] : b[row] == 0 ? MissingReason.DivisionByZero : MissingReason.None;
            if (why[row] is not MissingReason.None)
                continue;

            var percent = decimal.Round(Snap(a[row] / b[row] * 100), 2, MidpointRounding.AwayFromZero) * 0.1m;
            result[row] = Snap(percent) < 10 ? percent : 10;
        }
    }

    public static void Branches(Inputs inputs)
    {
        var (values, missing, result, why) = (inputs.X.Numbers, inputs.X.Missing, inputs.Result.Numbers, inputs.Result.Missing);
        for (var row = 0; row < result.Length; row++)
        {
            why[row] = missing[row];
            if (why[row] is not MissingReason.None)
                continue;

            var value = Snap(values[row]);
            result[row] = value >= 0.95m ? 5 : value >= 0.8m ? 3 : 0;
        }
    }

    public static void Linear(Inputs inputs)
    {
        var (a, noA, b, noB) = (inputs.A.Numbers, inputs.A.Missing, inputs.B.Numbers, inputs.B.Missing);
        var (result, why) = (inputs.Result.Numbers, inputs.Result.Missing);
        for (var row = 0; row < result.Length; row++)
        {
            why[row] = noA[row] is not MissingReason.None ? noA[row] : noB[row] is not MissingReason.None ? noB[row] : b[row] == 0 ? MissingReason.DivisionByZero : MissingReason.None;
            if (why[row] is not MissingReason.None)
                continue;

            var way = (a[row] / b[row]) - 0.5m;
            var snapped = Snap(way);
            result[row] = snapped <= 0 ? 0 : snapped >= 0.5m ? 10 : 10 * way / 0.5m;
        }
    }

    public static void Tier(Inputs inputs)
    {
        var (a, noA, b, noB) = (inputs.A.Numbers, inputs.A.Missing, inputs.B.Numbers, inputs.B.Missing);
        var (result, why) = (inputs.Result.Numbers, inputs.Result.Missing);
        for (var row = 0; row < result.Length; row++)
        {
            why[row] = noA[row] is not MissingReason.None ? noA[row] : noB[row] is not MissingReason.None ? noB[row] : b[row] == 0 ? MissingReason.DivisionByZero : MissingReason.None;
            if (why[row] is not MissingReason.None)
                continue;

            var value = Snap(a[row] / b[row]);
            result[row] = value >= 0.95m ? 5 : value >= 0.8m ? 3 : 0;
        }
    }

    public static void Deduct(Inputs inputs)
    {
        var (values, missing, result, why) = (inputs.A.Numbers, inputs.A.Missing, inputs.Result.Numbers, inputs.Result.Missing);
        for (var row = 0; row < result.Length; row++)
        {
            why[row] = missing[row];
            if (why[row] is not MissingReason.None)
                continue;

            var left = 10 - (values[row] * 0.5m);
            result[row] = Snap(left) <= 0 ? 0 : left;
        }
    }

    private static decimal Snap(decimal value) => value.Scale <= 12 ? value : decimal.Round(value, 12, MidpointRounding.AwayFromZero);
}
