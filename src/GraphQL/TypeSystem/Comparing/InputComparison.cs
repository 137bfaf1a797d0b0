using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Comparing;

/// <summary>Compares arguments, or the fields of input objects.</summary>
internal static class InputComparison
{
    /// <param name="coordinateOf">The coordinate of a name.</param>
    /// <param name="before">What there was.</param>
    /// <param name="after">What there is.</param>
    /// <param name="log">Where changes go.</param>
    public static void Compare(Func<string, string> coordinateOf, Members<InputValue> before, Members<InputValue> after, ChangeLog log) => ChangeLog.Match(
        before,
        after,
        input => log.Breaking(coordinateOf(input.Name), $"{coordinateOf(input.Name)} was removed."),
        (old, @new) => Compare(coordinateOf(old.Name), old, @new, log),
        input => Add(coordinateOf(input.Name), input, log));

    private static void Add(string coordinate, InputValue input, ChangeLog log)
    {
        if (input.IsRequired)
            log.Breaking(coordinate, $"{coordinate} was added, and is required.");
        else
            log.Dangerous(coordinate, $"{coordinate} was added; requests that do not give it may mean something else now.");
    }

    private static void Compare(string coordinate, InputValue before, InputValue after, ChangeLog log)
    {
        var (old, @new) = ($"{before.Type}", $"{after.Type}");
        if (old != @new && IsWidened(before.Type, after.Type))
            log.Safe(coordinate, $"{coordinate} is {@new} instead of {old}: it takes null too.");
        else if (old != @new)
            log.Breaking(coordinate, $"{coordinate} is {@new} instead of {old}.");

        CompareDefaults(coordinate, before, after, log);
        DescriptionComparison.Compare(coordinate, before.Description, after.Description, log);
        DescriptionComparison.CompareDeprecation(coordinate, before.DeprecationReason, after.DeprecationReason, log);
        AppliedComparison.Compare(coordinate, before.Directives, after.Directives, log);
    }

    private static void CompareDefaults(string coordinate, InputValue before, InputValue after, ChangeLog log)
    {
        var (old, @new) = (LiteralText.Of(before.DefaultValue), LiteralText.Of(after.DefaultValue));
        if (old == @new)
            return;
        if (@new is null && after.IsRequired)
            log.Breaking(coordinate, $"The default {old} of {coordinate} was removed, so it is required.");
        else if (@new is null)
            log.Dangerous(coordinate, $"The default {old} of {coordinate} was removed.");
        else if (old is not null)
            log.Dangerous(coordinate, $"The default of {coordinate} is {@new} instead of {old}.");
        else if (before.IsRequired)
            log.Safe(coordinate, $"{coordinate} is no longer required: its default is {@new}.");
        else
            log.Dangerous(coordinate, $"{coordinate} has the default {@new} now.");
    }

    private static bool IsWidened(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsWidened(old.OfType, @new.OfType),
        (NonNullType old, _) => IsWidened(old.OfType, after),
        (_, NonNullType) => false,
        (ListType old, ListType @new) => IsWidened(old.OfType, @new.OfType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };
}
