using Fadu.Application.Accounts;
using Fadu.Indicators.Units;

namespace Fadu.Application.Events;

/// <summary>Whose personal values events hold: what <c>ErasePersonalDataAsync</c> is asked for.</summary>
public static class PersonalSubjects
{
    /// <summary>The person who has an account.</summary>
    /// <param name="account">The account.</param>
    public static string Account(string account) => $"account/{account}";

    /// <summary>
    /// The person who was named to be reached in a unit by one event. Each has a key of its own: after one is erased, the unit can name another.
    /// </summary>
    /// <param name="code">Code of the unit.</param>
    /// <param name="version">Version of the event in the unit's stream.</param>
    public static string Contact(string code, long version) => $"unit/{code}/contact/{version}";

    // The stream of an account is named as its subject.
    internal static string AccountOf(AccountRenamed renamed, string stream, long version) => stream;

    internal static string ContactNamed(UnitContactNamed named, string stream, long version) => $"{stream}/contact/{version}";
}
