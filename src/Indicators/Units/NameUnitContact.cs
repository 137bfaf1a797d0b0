using Fadu.Indicators.Decisions;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Units;

/// <summary>Names the person to be reached in a unit. Personal data.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Phone">The person's number: digits, blanks, <c>+ - ( ) #</c>; null: none given.</param>
public sealed record NameUnitContact(string Name, string? Phone)
{
    private const int LongestPhone = 40;

    /// <summary>Decides whether the person may be named.</summary>
    /// <returns><see cref="UnitContactNamed"/>; nothing where the person is named so already; or
    /// <c>unit.unknown</c>, <c>unit.closed</c>, <c>field.name</c>, <c>unit.phone</c>.</returns>
    public Result<UnitEvent[]> Decide(Unit state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, name, phone) = (new Refusals(), Name?.Trim() ?? "", Phone?.Trim());
        UnitRules.Active(refusals, state);
        refusals.Name("name", name);
        refusals.AddIf(
            phone is not null && !IsPhone(phone),
            "unit.phone",
            "phone",
            $"“{Quoting.Shown(phone ?? "")}”不是电话号码；只写数字、空格和 + - ( ) #，没有就留空",
            $"'{Quoting.Shown(phone ?? "")}' is no telephone number; write digits, blanks and + - ( ) # alone, or leave it empty");
        return refusals.Or<UnitEvent>(() => state.Contact == new UnitContact(name, phone) ? [] : [new UnitContactNamed(name, phone)]);
    }

    private static bool IsPhone(string text) => text.Length <= LongestPhone
        && text.Count(char.IsAsciiDigit) >= 3
        && text.All(character => char.IsAsciiDigit(character) || character is ' ' or '+' or '-' or '(' or ')' or '#');
}
