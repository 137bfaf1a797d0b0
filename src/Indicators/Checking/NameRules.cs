using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>Items, attributes and policy parameters share one space of names and codes, and keep clear of the words that formulas use.</summary>
internal static class NameRules
{
    private static readonly char[] Forbidden = ['[', ']', '.'];

    public static void Check(IndexSystem system, Findings findings)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, name, path) in All(system))
        {
            CodeRules.WellFormed(code, JsonPointer.Join(path, "code"), findings);
            Spelt(code, name, JsonPointer.Join(path, "name"), findings);
            Claim(taken, code, code, name, JsonPointer.Join(path, "code"), findings);
            if (NameKey.Of(name) != NameKey.Of(code))
                Claim(taken, name, code, name, JsonPointer.Join(path, "name"), findings);
        }
    }

    private static IEnumerable<(string Code, string Name, string Path)> All(IndexSystem system) =>
        system.Parameters.Select((policy, i) => (policy.Code, policy.Name, JsonPointer.Join("/parameters", i)))
            .Concat(system.Attributes.Select((item, i) => (item.Code, item.Name, JsonPointer.Join("/attributes", i))))
            .Concat(system.Items.Select((item, i) => (item.Code, item.Name, JsonPointer.Join("/items", i))));

    private static void Spelt(string code, string name, string path, Findings findings)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
            findings.Fault("system.no_name", path, code, new("没有写名称", "there is no name; write one"));
        else if (key.IndexOfAny(Forbidden) >= 0)
        {
            findings.Fault("system.bad_name", path, code, new(
                $"名称“{Quoting.Shown(name)}”里不能有 [ ] 和点，公式要用它们分开名字",
                $"the name '{Quoting.Shown(name)}' must not contain [ ] or a point, by which formulas tell names apart"));
        }
        else if (Prefixes.Reserved.Contains(key))
        {
            findings.Fault("system.reserved_name", path, code, new(
                $"“{key}”是公式自己用的词，请改名",
                $"'{key}' is a word that formulas use themselves; write another name"));
        }
    }

    private static void Claim(Dictionary<string, string> taken, string word, string code, string name, string path, Findings findings)
    {
        var key = NameKey.Of(word);
        if (key.Length == 0 || taken.TryAdd(key, $"{Quoting.Shown(name)}({Quoting.Shown(code)})"))
            return;

        findings.Fault("system.name_twice", path, code, new(
            $"“{Quoting.Shown(word)}”已经是前面“{taken[key]}”的名称或代号(全角半角不同也算相同)，请换一个",
            $"'{Quoting.Shown(word)}' is already the name or code of {taken[key]} above (width makes no difference); write another"));
    }
}
