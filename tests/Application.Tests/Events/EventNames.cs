using System.Text.RegularExpressions;
using Fadu.Application.Accounts;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Tests.Events;

/// <summary>The events that there are, as the domain's assembly has them.</summary>
internal static partial class EventNames
{
    public static IReadOnlyList<Type> Classes { get; } =
    [
        .. typeof(UnitEvent).Assembly.GetTypes().Concat(typeof(AccountEvent).Assembly.GetTypes()).Where(type => !type.IsAbstract && new[] { typeof(UnitEvent), typeof(SystemEvent), typeof(RoundEvent), typeof(SubmissionEvent), typeof(AccountEvent) }
            .Any(family => family.IsAssignableFrom(type))),
    ];

    /// <summary>The name of a class in snake_case.</summary>
    public static string Of(Type @class) => Start().Replace(@class.Name, "_$0").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Start();
}
