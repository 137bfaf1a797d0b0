using System.Diagnostics;
using System.Text.Json;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Coercion;

/// <summary>Reads the value of one variable.</summary>
/// <param name="problems">Where problems go.</param>
internal sealed class JsonReader(ProblemLog problems)
{
    public object? Read(JsonElement value, GraphQLType type)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            throw new ArgumentException("The value is undefined.", nameof(value));
        if (value.ValueKind == JsonValueKind.Null)
            return type.IsNonNull ? Refuse(Wording.NullNotAllowed(type)) : null;
        return type.Nullable switch
        {
            ListType list => ReadList(value, list),
            InputObjectType input => ReadObject(value, input),
            EnumType @enum => ReadEnum(value, @enum),
            ScalarType scalar => ReadScalar(value, scalar),
            _ => throw new UnreachableException(Wording.NotInput(type)),
        };
    }

    private object?[] ReadList(JsonElement value, ListType type)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Read(value, type.OfType)];

        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            problems.Enter(index);
            items[index++] = Read(item, type.OfType);
            problems.Leave();
        }

        return items;
    }

    private object? ReadObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Refuse(Wording.NotAnObject(type, Shown.Of(value)));

        var given = GivenFields(value, type);
        var values = new OrderedDictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            problems.Enter(field.Name);
            if (given.TryGetValue(field.Name, out var member))
                values[field.Name] = Read(member, field.Type);
            else if (field.DefaultValue is { } otherwise)
                values[field.Name] = new LiteralReader(problems, InputCoercion.NoVariables).Read(otherwise, field.Type);
            else if (field.IsRequired)
                problems.Report(Wording.MissingField(type, field), literal: null);
            problems.Leave();
        }

        if (type.IsOneOf && (given.Count != 1 || given.Values.Any(member => member.ValueKind == JsonValueKind.Null)))
            problems.Report(Wording.NotOne(type), literal: null);
        return values;
    }

    private Dictionary<string, JsonElement> GivenFields(JsonElement value, InputObjectType type)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (JsonText.NameOf(member) is not { } name)
                problems.Report(Wording.NoFieldName(type), literal: null);
            else if (type.Fields.Find(name) is not null)
                given[name] = member.Value;
            else
                ReportUnknown(name, type);
        }

        return given;
    }

    private void ReportUnknown(string name, InputObjectType type)
    {
        problems.Enter(name);
        problems.Report(Wording.UnknownField(type, name), literal: null);
        problems.Leave();
    }

    private object? ReadEnum(JsonElement value, EnumType type) =>
        JsonText.Of(value) is { } name && type.Values.Find(name) is { } known
            ? known.Name
            : Refuse(Wording.NotAnEnumValue(type, Shown.Of(value)));

    private object? ReadScalar(JsonElement value, ScalarType type)
    {
        var read = type.Coercion.ReadJson(value);
        return read.Problem is { } problem ? Refuse(problem) : read.Value;
    }

    private object? Refuse(string message)
    {
        problems.Report(message, literal: null);
        return null;
    }
}
