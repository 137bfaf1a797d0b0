using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A thing with known keys.</summary>
/// <param name="kind">What a message calls it.</param>
/// <param name="fields">Its keys.</param>
/// <param name="rule">What no key can say alone; null: nothing.</param>
internal sealed class RecordShape(Text kind, IReadOnlyList<Field> fields, Action<RecordValue, StructureReader>? rule) : Shape
{
    public IReadOnlyList<Field> Fields => fields;

    public override Text Kind => new($"{kind.Chinese}(一组键值)", $"{kind.English} (keys and values)");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        var record = new RecordValue(path, node);
        if (node is not YamlMap map)
        {
            WrongKind(node, path, reader);
            return record;
        }

        var written = map.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, content) in map.Entries.Select(entry => WideColon.Mended(entry, fields, path, reader)))
        {
            if (FieldOf(key, written, path, reader) is not { } field)
                continue;

            var place = JsonPointer.Join(path, field.Key);
            reader.Locate(place, content);
            reader.Label(place, field.Label);
            record.Set(field.Key, field.Shape.Read(content, place, reader));
        }

        foreach (var field in fields.Where(field => field.Required && !record.Has(field.Key)))
            Missing(field, record, reader);

        rule?.Invoke(record, reader);
        if (path.Length > 0 && record.TextOrNull("code") is { } code)
            reader.Own(path, code);

        return record;
    }

    /// <summary>Reports a key that has to be there.</summary>
    public void Missing(Field field, RecordValue record, StructureReader reader)
    {
        var sample = Samples.Of(kind.Chinese, field.Key);
        var place = JsonPointer.Join(record.Path, field.Key);
        reader.Label(place, field.Label);
        reader.Fault("structure.missing_key", place, record.Node.Start, new(
            $"缺少 {field.Key}，请补上{(sample is null ? "" : $"，例如 {sample}")}",
            $"{field.Key} is missing; write it{(sample is null ? "" : $", for example {sample}")}"));
    }

    // A mistyped key is read as what was meant, so that one slip gives one fault.
    private Field? FieldOf(YamlScalar key, HashSet<string> written, string path, StructureReader reader)
    {
        if (fields.FirstOrDefault(field => field.Key == key.Text) is { } known)
            return known;
        if (reader.IsFull)
            return null;

        var free = fields.Where(field => !written.Contains(field.Key)).ToArray();
        var near = NearestName.Find(key.Text, free.Select(field => field.Key)) ?? NearestName.Find(key.Text, fields.Select(field => field.Key));
        var shown = Quoting.Shown(key.Text);
        var place = JsonPointer.Join(path, key.Text);
        var meant = free.FirstOrDefault(field => field.Key == near);
        Action<string, string, YamlPlace, Text> report = meant is null ? reader.Fault : reader.Slip;
        report("structure.unknown_key", place, key.Start, near is null
            ? new($"没有“{shown}”这一项，可以写：{string.Join("、", fields.Select(field => field.Key))}", $"there is no key '{shown}'; there are: {string.Join(", ", fields.Select(field => field.Key))}")
            : new($"没有“{shown}”这一项，是不是 {near}？", $"there is no key '{shown}'; did you mean {near}?"));
        return meant;
    }
}
