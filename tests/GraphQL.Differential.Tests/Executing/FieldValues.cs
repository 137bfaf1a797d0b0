using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Differential.Tests.Executing;

/// <summary>The values of all fields of all schemas: a function of the object, the field and its arguments, written the same way in values.mjs.</summary>
internal sealed class FieldValues(Schema schema)
{
    /// <summary>The value of a field; one that fails is a <see cref="FieldError"/>.</summary>
    public object? Of(object parent, Field field, FieldArguments arguments)
    {
        var given = Enumerable.Range(0, arguments.Count).Where(arguments.Has)
            .Select(index => $"{field.Arguments[index].Name}={TextOf(arguments[index])},");
        return ValueOf(field.Type, $"{(parent as Item)?.Key}.{field.Name}({string.Concat(given)})");
    }

    private object? ValueOf(GraphQLType type, string key)
    {
        var bits = BitsOf(key);
        return (bits % (type.IsNonNull ? 32 : 16)) switch
        {
            0 => null,
            1 => new FieldError("FAILED", $"no {key}"),
            _ => Present(type.Nullable, key, bits),
        };
    }

    private object? Present(GraphQLType type, string key, uint bits)
    {
        var choice = bits >> 8;
        return type switch
        {
            ListType list => Enumerable.Range(0, (int)(choice % 4)).Select(index => ValueOf(list.OfType, $"{key}/{index}")).ToArray(),
            EnumType { Values: var values } => choice % 20 == 0 ? "NOSUCH" : values[(int)(choice % values.Count)].Name,
            ObjectType => new Item(type.Named.Name, key),
            CompositeType composite => OneOf([.. schema.PossibleTypes(composite).Select(one => one.Name).Order(StringComparer.Ordinal)], key, choice),
            _ => Leaf(type.Named.Name, bits, choice),
        };
    }

    private static Item? OneOf(string[] names, string key, uint choice) =>
        names.Length == 0 ? null : new(choice % 24 == 0 ? "Nosuch" : names[choice % names.Length], key);

    private static object Leaf(string type, uint bits, uint choice) => type switch
    {
        "Int" => (choice % 20) switch
        {
            0 => 3_000_000_000L,
            1 => 1.5,
            _ => (int)bits >> 4,
        },
        "Float" => choice % 20 == 0 ? double.NaN : (bits & 0xffff) / 8.0,
        "Boolean" => choice % 2 == 0,
        "String" => $"s{bits} \"é😀\n",
        "ID" => choice % 2 == 0 ? $"i{bits}" : (int)(bits >> 4),
        _ => (choice % 4) switch
        {
            0 => new Dictionary<string, object?>(StringComparer.Ordinal) { ["k"] = 1, ["l"] = new object?[] { true, null, "x" } },
            1 => 2.5,
            2 => "own",
            _ => false,
        },
    };

    private static uint BitsOf(string text)
    {
        var bits = 0x811c9dc5u;
        foreach (var unit in Encoding.UTF8.GetBytes(text))
            bits = (bits ^ unit) * 0x01000193u;
        bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
        bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
        return bits ^ (bits >> 16);
    }

    // Numbers by their bits, as every language writes them its own way.
    private static string TextOf(object? value) => value switch
    {
        null => "n",
        true => "t",
        false => "f",
        string text => $"s{text.Length}:{text}",
        int or long or double or decimal or float => BitsOf(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> fields =>
            $"{{{string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={TextOf(field.Value)},"))}}}",
        IEnumerable<object?> items => $"[{string.Concat(items.Select(item => $"{TextOf(item)},"))}]",
        _ => throw new ArgumentException($"{value.GetType()} is no argument's value.", nameof(value)),
    };

    private static string BitsOf(double number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleBigEndian(bytes, number == 0 ? 0 : number);
        return $"d{Convert.ToHexStringLower(bytes)}";
    }
}

/// <summary>An object of a response.</summary>
/// <param name="TypeName">The name of its type.</param>
/// <param name="Key">Where it stands, so that its fields differ from those of others.</param>
internal sealed record Item(string TypeName, string Key);
