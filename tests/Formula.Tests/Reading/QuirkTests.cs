using System.Globalization;
using Fadu.Formula.Values;
using Fadu.TestSupport.Formulas;

namespace Fadu.Formula.Tests.Reading;

public sealed class QuirkTests
{
    private static readonly IReadOnlyList<string[]> Cells = ReadCells();

    public static TheoryData<string, string, string> Rows => QuirkRows.All;

    [Theory, MemberData(nameof(Rows))]
    public void NCalc_and_Fadu_do_what_the_row_says(string written, string ncalc, string fadu)
    {
        var cells = Cells.Single(row => row[0] == $"`{written}`");

        ByNCalc(written, "en-US").ShouldBe(ncalc);
        ByFadu(written).ShouldBe(fadu);
        cells[1].ShouldContain(ncalc);
        cells[2].ShouldContain(fadu);
    }

    [Fact]
    public void Each_row_has_its_test() =>
        Cells.Select(row => row[0]).ShouldBe(Rows.Select(row => $"`{((object[])row)[0]}`"));

    [Fact]
    public void NCalc_reads_a_date_by_the_culture_of_the_machine()
    {
        ByNCalc("#06/07/2023#", "en-US").ShouldBe("2023-06-07");
        ByNCalc("#06/07/2023#", "de-DE").ShouldBe("2023-07-06");
    }

    private static string ByNCalc(string written, string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var expression = new NCalc.Expression(written, NCalc.EvaluateOptions.NoCache);
            expression.EvaluateParameter += (name, arguments) => arguments.Result = name switch { "a" => 1, "t" => true, "f" => false, _ => null };
            return expression.HasErrors() ? "fails" : Shown(expression.Evaluate());
        }
        catch (ArgumentException)
        {
            return "fails";
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Shown(object? result) => result switch
    {
        null => "nothing",
        bool truth => truth ? "true" : "false",
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => result.ToString()!,
    };

    // Of whichever kind it is: the faults are those that remain when that kind is asked for.
    private static string ByFadu(string written)
    {
        var asked = Enum.GetValues<FormulaType>()
            .Select(type => TestFormula.Of(written).With(("a", 1), ("t", true), ("f", false)).Giving(type))
            .MinBy(formula => formula.Faults.Count)!;
        return asked.Faults is [] ? asked.Outcome.ToString() : string.Join(' ', asked.Faults.Select(fault => fault.Code).Distinct());
    }

    private static List<string[]> ReadCells()
    {
        using var reader = new StreamReader(typeof(QuirkTests).Assembly.GetManifestResourceStream("QUIRKS.md")!);
        return
        [
            .. reader.ReadToEnd().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
        ];
    }
}
