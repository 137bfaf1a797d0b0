namespace Fadu.TestSupport.Programs;

/// <summary>What the districts of the demonstration city report, as the table that <c>fadu demo</c> writes from its fixed seed.</summary>
public sealed class CityTable
{
    private readonly Dictionary<string, Dictionary<string, string>> _rows;

    private CityTable(Dictionary<string, Dictionary<string, string>> rows) => _rows = rows;

    /// <summary>Has the program write the table, and reads it.</summary>
    public static async Task<CityTable> ReadAsync(string folder)
    {
        using var demo = BuiltProgram.Start(folder, [], "demo", "--tables", folder);
        var (output, error) = (demo.StandardOutput.ReadToEndAsync(), demo.StandardError.ReadToEndAsync());
        await demo.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        await output;
        if (demo.ExitCode is not 0)
            throw new InvalidOperationException(await error);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, "demo.csv"))).Select(line => line.Split(',')).ToArray();
        return new(lines.Skip(1).ToDictionary(cells => cells[0], cells => lines[0].Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second)));
    }

    /// <summary>What stands in a cell; empty: nothing.</summary>
    public string this[string unit, string column] => _rows[unit].GetValueOrDefault(column, "");

    /// <summary>A value as the API takes it; null where the cell is empty.</summary>
    /// <param name="type">Type of the item, as the schema names it.</param>
    /// <param name="text">What stands in the table.</param>
    public static object? ValueOf(string type, string text) => (type, text) switch
    {
        (_, "") => null,
        ("PERCENT", _) => new { number = text.TrimEnd('%') },
        ("BOOLEAN", _) => new { truth = text == "是" },
        ("DATE", _) => new { date = text },
        ("CHOICE", _) => new { choice = text },
        ("TEXT", _) => new { text },
        _ => new { number = text },
    };
}
