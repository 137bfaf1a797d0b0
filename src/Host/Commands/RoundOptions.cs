using System.CommandLine;
using Fadu.Host.Help;
using Fadu.Host.Output;

namespace Fadu.Host.Commands;

/// <summary>The options with which a table is scored: shared by scoring and explaining.</summary>
internal sealed class RoundOptions
{
    /// <param name="terminal">Language of the descriptions.</param>
    public RoundOptions(Terminal terminal)
    {
        System = Text("--system", "FILE.yaml", terminal.In(new("指标体系文件", "the index system")), isRequired: true);
        Data = Text("--data", "FILE.csv", terminal.In(new("各单位的数据表", "the units' values")), isRequired: true);
        Previous = Text("--previous", "FILE.csv", terminal.In(new("上一期的数据表，列相同，给出上期值", "the values of the previous round, in the same columns")), isRequired: false);
        Bands = Text("--bands", "SET", terminal.In(new("等次表的名称（bandSets 里的），不写用默认等次", "name of the band set; the default bands where left out")), isRequired: false);
    }

    /// <summary>The index system's file.</summary>
    public Option<string> System { get; }

    /// <summary>The table.</summary>
    public Option<string> Data { get; }

    /// <summary>The table of the previous round.</summary>
    public Option<string> Previous { get; }

    /// <summary>The band set.</summary>
    public Option<string> Bands { get; }

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[System, Data, Previous, Bands])
            command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public ScoringRequest Read(ParseResult parsed) =>
        new(parsed.GetRequiredValue(System), parsed.GetRequiredValue(Data), parsed.GetValue(Previous), parsed.GetValue(Bands));

    /// <summary>An option with a text as its value.</summary>
    public static Option<string> Text(string name, string value, string description, bool isRequired)
    {
        var option = new Option<string>(name) { HelpName = value, Description = description, Required = isRequired };
        option.Validators.Add(ParseFaults.RefuseBlank);
        return option;
    }

    /// <summary>The option for machines.</summary>
    public static Option<bool> Json(Terminal terminal) => Flag("--json", terminal.In(new("结果写成 JSON", "results as JSON")));

    /// <summary>An option without a value.</summary>
    public static Option<bool> Flag(string name, string description) => new(name) { Description = description };
}
