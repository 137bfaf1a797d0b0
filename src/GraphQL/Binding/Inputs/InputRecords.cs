using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Inputs;

/// <summary>Which C# types stand for which input objects: those that arguments and other input objects have.</summary>
/// <param name="types">Which C# types the fields may have.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class InputRecords(InputTypes types, ICollection<string> faults)
{
    private readonly Dictionary<(InputObjectType, Type), IReadOnlyList<InputRecord>> _pairs = [];

    /// <summary>Whether a C# type may stand for an input object at all. What of it does not fit is a fault, said once.</summary>
    public bool Pair(InputObjectType type, Type csharp)
    {
        if (!MayBe(type, csharp))
            return false;
        // Entered before its fields are looked at, since they may be of the same type again.
        if (_pairs.TryAdd((type, csharp), []))
        {
            _pairs[(type, csharp)] = type.IsOneOf
                ? new OneOfMatch(type, csharp, types, faults).Match()
                : [new RecordMatch(type, csharp, types, faults).Match()];
        }


        return true;
    }

    /// <summary>The record of an input object; for one of which exactly one field is given, a record for each field in order.</summary>
    public IReadOnlyList<InputRecord> Of(InputObjectType type, Type csharp) => _pairs[(type, csharp)];

    private static bool MayBe(InputObjectType type, Type csharp) =>
        csharp is { IsPrimitive: false, IsEnum: false, IsInterface: false, IsArray: false }
        && csharp.Namespace?.StartsWith(nameof(System), StringComparison.Ordinal) != true
        && csharp.IsAbstract == type.IsOneOf;
}
