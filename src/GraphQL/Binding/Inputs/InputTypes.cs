using System.Diagnostics;
using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Enums;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Which C# types arguments and input fields may have.</summary>
internal sealed class InputTypes
{
    private readonly EnumPairs _enums;

    /// <param name="enums">The C# enums of the enumerations.</param>
    /// <param name="faults">Where faults of input objects go.</param>
    public InputTypes(EnumPairs enums, ICollection<string> faults)
    {
        _enums = enums;
        Records = new(this, faults);
    }

    /// <summary>The C# types of the input objects.</summary>
    public InputRecords Records { get; }

    /// <summary>Whether a C# type takes every value of an argument or input field, and that it is not given where it asks for that.</summary>
    public bool Fits(InputValue place, MemberType member) => member.Is(typeof(Optional<>))
        ? !member.MayBeNull && !place.Type.IsNonNull && place.DefaultValue is null && Fits(place.Type, member.Arguments[0])
        : Fits(place.Type, member);

    /// <summary>Whether a C# type takes every value of a type, null included where that is one.</summary>
    public bool Fits(GraphQLType type, MemberType member) => (type.IsNonNull || member.MayBeNull) && type.Nullable switch
    {
        ListType list => InputLists.IsList(member.Type) && member.Item is { } item && Fits(list.OfType, item),
        ScalarType scalar => scalar.Coercion.ValueType == member.Type,
        EnumType values => member.Type.IsEnum && _enums.Pair(values, member.Type) is not null,
        InputObjectType fields => Records.Pair(fields, member.Type),
        _ => throw new UnreachableException($"{type} is no input type."),
    };

    /// <summary>A C# type that fits, to be written instead of one that does not.</summary>
    public static string Wanted(GraphQLType type)
    {
        var text = type.Nullable switch
        {
            ListType list => $"IReadOnlyList<{Wanted(list.OfType)}>",
            ScalarType scalar => CSharpText.Of(scalar.Coercion.ValueType),
            _ => type.Named.Name,
        };
        return type.IsNonNull ? text : $"{text}?";
    }
}
