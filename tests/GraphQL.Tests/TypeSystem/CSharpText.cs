using System.Collections;
using System.Globalization;

namespace Fadu.GraphQL.Tests.TypeSystem;

/// <summary>Writes C# values so that their types show: <c>1</c> int, <c>1L</c> long, <c>1d</c> double, <c>1m</c> decimal.</summary>
internal static class CSharpText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        string text => $"'{text}'",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> members => "{" + string.Join(", ", members.Select(member => $"{member.Key}: {Of(member.Value)}")) + "}",
        IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Of)) + "]",
        _ => throw new ArgumentException($"No text for {value.GetType()}.", nameof(value)),
    };
}
