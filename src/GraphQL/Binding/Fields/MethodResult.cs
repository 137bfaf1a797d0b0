using Fadu.GraphQL.Binding.CSharp;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Binding.Outputs;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Binding.Fields;

/// <summary>What a method gives.</summary>
/// <param name="declared">As it is declared.</param>
/// <param name="parents">What it takes of the objects whose field it gives.</param>
/// <param name="isSubscription">Whether the field is one of the subscription type.</param>
internal sealed class MethodResult(MemberType declared, ParentStyle parents, bool isSubscription)
{
    /// <summary>As it is declared.</summary>
    public MemberType Declared => declared;

    /// <summary>Whether it is waited for.</summary>
    public bool IsAwaited => declared.Awaited is not null;

    /// <summary>What it gives once it is waited for.</summary>
    public MemberType Inner => declared.Awaited ?? declared;

    /// <summary>What a method that takes all parents gives, in C#.</summary>
    /// <param name="value">The type of a value, in C#.</param>
    public static string Batch(string value) => $"Task<IReadOnlyList<{value}>>";

    /// <summary>Whether it gives values of the field's type: for all parents a list of them, of a subscription a stream.</summary>
    public bool Fits(OutputTypes outputs, GraphQLType type) =>
        !IsNothing && !(IsAwaited && declared.MayBeNull) && Value is { } value && outputs.Fits(type, value);

    /// <summary>What it should give, in C#.</summary>
    /// <param name="value">The type of a value, in C#.</param>
    public string Wanted(string value)
    {
        var inner = isSubscription ? $"IAsyncEnumerable<{value}>" : parents == ParentStyle.All ? $"IReadOnlyList<{value}>" : value;
        return declared.Is(typeof(ValueTask<>)) || declared.Type == typeof(ValueTask) ? $"ValueTask<{inner}>"
            : IsAwaited || declared.Type == typeof(Task) ? $"Task<{inner}>"
            : inner;
    }

    private bool IsNothing => declared.Type == typeof(void) || declared.Type == typeof(Task) || declared.Type == typeof(ValueTask);

    private MemberType? Value =>
        isSubscription ? !Inner.MayBeNull && Inner.Is(typeof(IAsyncEnumerable<>)) ? Inner.Arguments[0] : null
        : parents == ParentStyle.All ? Inner is { MayBeNull: false, Item: { } item } ? Outcome(item) : null
        : Outcome(Inner);

    private static MemberType Outcome(MemberType value) => value.Is(typeof(FieldOutcome<>)) && !value.MayBeNull ? value.Arguments[0] : value;
}
