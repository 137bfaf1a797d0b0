using Fadu.Kernel;

namespace Fadu.Host.Output;

/// <summary>Chooses the language before anything is said: <c>--lang</c>, else the locale of the environment.</summary>
internal static class LanguageChoice
{
    /// <summary>The option's name.</summary>
    public const string Option = "--lang";

    /// <summary>The values that the option takes.</summary>
    public static IReadOnlyList<string> Names { get; } = ["zh", "en"];

    /// <summary>The language of this run. Help and parse errors need it before the command line is parsed.</summary>
    public static Language Of(IReadOnlyList<string> args, Func<string, string?> variable) =>
        Asked(args) ?? OfLocale(variable);

    private static Language? Asked(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            var value = args[i].StartsWith(Option + "=", StringComparison.Ordinal) ? args[i][(Option.Length + 1)..]
                : args[i] == Option && i + 1 < args.Count ? args[i + 1]
                : null;
            if (value is "zh" or "en")
                return value is "zh" ? Language.Chinese : Language.English;
        }

        return null;
    }

    // The order is that of POSIX (Base Definitions, 8.2). Where nobody chose a locale, the users are Chinese offices.
    private static Language OfLocale(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "";
        return locale is "" or "C" or "POSIX"
            || locale.StartsWith("C.", StringComparison.Ordinal)
            || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.Chinese
            : Language.English;
    }
}
