using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Reads what an example gives: names to parameters, texts to values.</summary>
/// <param name="scope">Resolves names, marks of other indicators among them.</param>
/// <param name="names">Tells of which item a value is.</param>
internal sealed class GivenReader(SystemScope scope, SystemNames names)
{
    /// <summary>The reader for a system that has been checked.</summary>
    public static GivenReader Of(CheckedSystem system)
    {
        var scores = system.Indicators.ToDictionary(one => one.Code, one => SystemParameters.OfScore(one.Code, one.Marks), StringComparer.Ordinal);
        return new(new SystemScope(system.Names, scores, null, new()), system.Names);
    }

    /// <summary>The values; what has a fault is reported and left out.</summary>
    /// <param name="given">As it was written.</param>
    /// <param name="path">JSON pointer to the <c>given</c>.</param>
    /// <param name="owner">Code of what the example belongs to.</param>
    /// <param name="findings">Where faults go.</param>
    public GivenValues Read(IReadOnlyList<Given> given, string path, string? owner, Findings findings)
    {
        var own = new Dictionary<Parameter, Value>();
        var others = new Dictionary<Parameter, IReadOnlyList<Value>>();
        foreach (var one in given)
        {
            var place = JsonPointer.Join(path, one.Name);
            var key = NameKey.Of(one.Name);
            var ofOthers = key.StartsWith(Prefixes.Others, StringComparison.Ordinal);
            if (Find(ofOthers ? key[Prefixes.Others.Length..] : key, ofOthers) is not { } parameter)
            {
                findings.Fault("example.unknown_name", place, owner, Unknown(one.Name));
                continue;
            }

            var values = one.Texts.Select(text => ReadText(parameter, text, place, owner, findings)).ToArray();
            if (ofOthers ? !others.TryAdd(parameter, values) : !own.TryAdd(parameter, values is [var value] ? value : Value.None(parameter.Type, MissingReason.NotReported)))
                findings.Fault("example.given_twice", place, owner, Twice(one.Name));
        }

        return new(own, others);
    }

    private Parameter? Find(string name, bool ofOthers) => scope.Find(name) switch
    {
        { Kind: ParameterKind.Policy or ParameterKind.Score } when ofOthers => null,
        var parameter => parameter,
    };

    private Value ReadText(Parameter parameter, string text, string path, string? owner, Findings findings)
    {
        var reading = (names.Find(parameter.Name), parameter.Kind) switch
        {
            ({ Policy: { } policy }, ParameterKind.Policy) => ValueReader.Read(policy, text),
            ({ Item: { } item }, not ParameterKind.Score) => ValueReader.Read(item, text),
            _ => ValueReader.Read(new Item { Code = parameter.Key, Name = parameter.Name, Type = ItemType.Decimal }, text),
        };
        if (reading.Problem is { } problem)
            findings.Fault(problem.Code, path, owner, problem.Message);
        if (reading.Warning is { } warning)
            findings.Warn(warning.Code, path, owner, warning.Message);

        return reading.Value;
    }

    private Text Unknown(string name)
    {
        var shown = Quoting.Shown(name);
        return NearestName.Find(name, scope.Names) is { } near
            ? new($"没有名为“{shown}”的数据项、属性或参数，是不是“{near}”？", $"there is no item, attribute or parameter '{shown}'; did you mean '{near}'?")
            : new($"没有名为“{shown}”的数据项、属性或参数", $"there is no item, attribute or parameter '{shown}'");
    }

    private static Text Twice(string name) => new(
        $"“{Quoting.Shown(name)}”给了两次(名称和代号指同一个数)，请删去一个",
        $"'{Quoting.Shown(name)}' is given twice (a name and a code mean one value); leave one out");
}
