using Spectre.Console;
using Spectre.Console.Rendering;

namespace Fadu.Host.Output;

/// <summary>A table for people; columns are aligned by the cells that characters take, two for a Chinese one.</summary>
internal sealed class TextTable
{
    // Wide enough that nothing is wrapped where lines have no end.
    private const int Unlimited = 10_000;

    // Columns that are not wrapped would be cut.
    private const int NarrowestTable = 80;

    private readonly Table _table = new() { Border = TableBorder.Simple, UseSafeBorder = false };

    /// <summary>Adds a column of short texts.</summary>
    public TextTable Column(string heading) => Add(heading, Justify.Left, isWrapped: false);

    /// <summary>Adds a column of texts that are wrapped where the terminal is too narrow for them.</summary>
    public TextTable Wrapped(string heading) => Add(heading, Justify.Left, isWrapped: true);

    /// <summary>Adds a column of numbers.</summary>
    public TextTable Numbers(string heading) => Add(heading, Justify.Right, isWrapped: false);

    /// <summary>Adds a row; a cell may have several lines.</summary>
    public void Row(params IReadOnlyList<string> cells) => _table.AddRow(cells.Select(cell => new Text(Printable.Of(cell))));

    /// <summary>Writes the table; to a file or pipe without colours and blanks at line ends.</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="pipedWidth">Columns that it may take in a file or pipe; nothing is wrapped there where left out.</param>
    public void WriteTo(Terminal terminal, int pipedWidth = Unlimited)
    {
        using var rendered = new StringWriter();
        var console = AnsiConsole.Create(new()
        {
            Ansi = terminal.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new() { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(rendered),
        });
        console.Profile.Width = terminal.OutIsTerminal ? Math.Max(terminal.Width, NarrowestTable) : pipedWidth;
        console.Profile.Capabilities.Unicode = true;
        console.Write(_table);

        foreach (var line in rendered.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line is not ""))
            terminal.Out.WriteLine(line);
    }

    /// <summary>The cells that a text takes on a terminal.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>The text with blanks up to a width in cells.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - WidthOf(text)));

    private TextTable Add(string heading, Justify alignment, bool isWrapped)
    {
        _table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold)))
        {
            Alignment = alignment,
            NoWrap = !isWrapped,
            Padding = new(0, 0, 1, 0),
        });
        return this;
    }
}
