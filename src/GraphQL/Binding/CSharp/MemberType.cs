using System.Collections.Immutable;
using System.Reflection;

namespace Fadu.GraphQL.Binding.CSharp;

/// <summary>The type of a C# member, with what the compiler knows about null at every depth.</summary>
/// <param name="Type">The type; of <c>int?</c> it is <c>int</c>.</param>
/// <param name="MayBeNull">Whether null is a value of it; also where the member was compiled without knowledge of null.</param>
/// <param name="Arguments">Its type arguments; of an array the type of its items.</param>
internal sealed record MemberType(Type Type, bool MayBeNull, ImmutableArray<MemberType> Arguments)
{
    private static readonly Type[] Wrappers = [typeof(Task<>), typeof(ValueTask<>)];

    /// <summary>As it is declared: <c>int?</c> again.</summary>
    public Type Declared => MayBeNull && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    /// <summary>The type of its items where it is a list that knows its length and order; else null.</summary>
    public MemberType? Item => Type == typeof(string) ? null
        : Type.IsArray ? Arguments[0]
        : ListItem() is not { } item ? null
        : Arguments is [var only] && only.Declared == item ? only
        : Unknown(item);

    /// <summary>What is waited for where it is a task; else null.</summary>
    public MemberType? Awaited => Is(Wrappers) ? Arguments[0] : null;

    /// <summary>Whether it is made of one of some generic types.</summary>
    public bool Is(params ReadOnlySpan<Type> definitions) => Type.IsGenericType && definitions.Contains(Type.GetGenericTypeDefinition());

    /// <summary>What reading the member gives.</summary>
    public static MemberType Read(NullabilityInfo info) => Of(info, info.ReadState, Read);

    /// <summary>What the member may be set to.</summary>
    public static MemberType Written(NullabilityInfo info) => Of(info, info.WriteState, Written);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = Type.IsArray ? $"{Arguments[0]}[]" : CSharpText.Generic(Type, Arguments.Select(argument => argument.ToString()));
        return MayBeNull ? $"{text}?" : text;
    }

    private static MemberType Of(NullabilityInfo info, NullabilityState state, Func<NullabilityInfo, MemberType> inner)
    {
        var underlying = Nullable.GetUnderlyingType(info.Type);
        var mayBeNull = underlying is not null || (!info.Type.IsValueType && state != NullabilityState.NotNull);
        ImmutableArray<MemberType> arguments = info.ElementType is { } element ? [inner(element)] : [.. info.GenericTypeArguments.Select(inner)];
        return new(underlying ?? info.Type, mayBeNull, arguments);
    }

    // Nothing is known about null inside a class that merely derives from a list.
    private static MemberType Unknown(Type type)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var plain = underlying ?? type;
        ImmutableArray<MemberType> arguments = plain.IsArray ? [Unknown(plain.GetElementType()!)] : [.. plain.GetGenericArguments().Select(Unknown)];
        return new(plain, underlying is not null || !plain.IsValueType, arguments);
    }

    private Type? ListItem() =>
        Type.GetInterfaces().Append(Type)
            .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))?
            .GetGenericArguments()[0];
}
