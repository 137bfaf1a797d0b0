using System.Globalization;

namespace Fadu.Benchmarks.Service;

/// <summary>How long and how hard the service is loaded; <c>--name=value</c> on the command line.</summary>
internal sealed record LoadOptions
{
    /// <summary>Units of the round; <c>--units</c>.</summary>
    public int Units { get; private init; } = 3_000;

    /// <summary>Evaluators who page rankings and open score trees; <c>--evaluators</c>.</summary>
    public int Evaluators { get; private init; } = 50;

    /// <summary>Units that report; <c>--reporters</c>.</summary>
    public int Reporters { get; private init; } = 50;

    /// <summary>How long everybody works before it counts; <c>--warm-up</c>, seconds.</summary>
    public TimeSpan WarmUp { get; private init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long it counts; <c>--seconds</c>.</summary>
    public TimeSpan Length { get; private init; } = TimeSpan.FromSeconds(60);

    /// <summary>What an evaluator thinks between two requests; <c>--think</c>, seconds.</summary>
    public TimeSpan Think { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>What a unit takes for filling in between two requests; <c>--fill-in</c>, seconds.</summary>
    public TimeSpan FillIn { get; private init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the service and its database are killed in the middle of it, instead of being measured; <c>--kill</c>.</summary>
    public bool Kill { get; private init; }

    /// <summary>Reads them; what begins with two dashes is one of them.</summary>
    /// <exception cref="InvalidOperationException">There is no such option.</exception>
    public static LoadOptions Of(IEnumerable<string> arguments) => arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).Aggregate(new LoadOptions(), With);

    private static LoadOptions With(LoadOptions known, string argument)
    {
        var (name, number) = argument.Split('=') switch
        {
            [var alone] => (alone, 0),
            [var left, var right] => (left, double.Parse(right, CultureInfo.InvariantCulture)),
            _ => ("", 0),
        };
        return name switch
        {
            "--units" => known with { Units = (int)number },
            "--evaluators" => known with { Evaluators = (int)number },
            "--reporters" => known with { Reporters = (int)number },
            "--warm-up" => known with { WarmUp = TimeSpan.FromSeconds(number) },
            "--seconds" => known with { Length = TimeSpan.FromSeconds(number) },
            "--think" => known with { Think = TimeSpan.FromSeconds(number) },
            "--fill-in" => known with { FillIn = TimeSpan.FromSeconds(number) },
            "--kill" => known with { Kill = true },
            _ => throw new InvalidOperationException($"There is no option {argument}; there are --units, --evaluators, --reporters, --warm-up, --seconds, --think, --fill-in (each with =number) and --kill."),
        };
    }
}
