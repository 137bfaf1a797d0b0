namespace Fadu.GraphQL.Differential.Tests.Comparing;

/// <summary>
/// Which rules of the two sides are compared with each other. The engine has a rule for each section of the specification;
/// the reference has fewer, so several of ours stand against one of theirs.
/// </summary>
internal static class RuleGroups
{
    private static readonly Dictionary<string, string> OfOurs = new(StringComparer.Ordinal)
    {
        ["ExecutableDefinitions"] = "ExecutableDefinitionsRule",
        ["OperationTypeExistence"] = "KnownOperationTypesRule",
        ["OperationNameUniqueness"] = "UniqueOperationNamesRule",
        ["LoneAnonymousOperation"] = "LoneAnonymousOperationRule",
        ["SingleRootField"] = "SingleFieldSubscriptionsRule",
        ["FieldSelections"] = "FieldsOnCorrectTypeRule",
        ["FieldSelectionMerging"] = "OverlappingFieldsCanBeMergedRule",
        ["LeafFieldSelections"] = "ScalarLeafsRule",
        ["ArgumentNames"] = "KnownArgumentNamesRule",
        ["ArgumentUniqueness"] = "UniqueArgumentNamesRule",
        ["RequiredArguments"] = "ProvidedRequiredArgumentsRule",
        ["FragmentNameUniqueness"] = "UniqueFragmentNamesRule",
        ["FragmentSpreadTypeExistence"] = TypesOfVariablesAndFragments,
        ["FragmentsOnObjectInterfaceOrUnionTypes"] = "FragmentsOnCompositeTypesRule",
        ["FragmentsMustBeUsed"] = "NoUnusedFragmentsRule",
        ["FragmentSpreadTargetDefined"] = "KnownFragmentNamesRule",
        ["FragmentSpreadsMustNotFormCycles"] = "NoFragmentCyclesRule",
        ["FragmentSpreadIsPossible"] = "PossibleFragmentSpreadsRule",
        ["ValuesOfCorrectType"] = "ValuesOfCorrectTypeRule",
        ["InputObjectFieldNames"] = "ValuesOfCorrectTypeRule",
        ["InputObjectRequiredFields"] = "ValuesOfCorrectTypeRule",
        ["InputObjectFieldUniqueness"] = "UniqueInputFieldNamesRule",
        ["DirectivesAreDefined"] = "KnownDirectivesRule",
        ["DirectivesAreInValidLocations"] = "KnownDirectivesRule",
        ["DirectivesAreUniquePerLocation"] = "UniqueDirectivesPerLocationRule",
        ["VariableUniqueness"] = "UniqueVariableNamesRule",
        ["VariablesAreInputTypes"] = TypesOfVariablesAndFragments,
        ["AllVariableUsesDefined"] = "NoUndefinedVariablesRule",
        ["AllVariablesUsed"] = "NoUnusedVariablesRule",
        ["AllVariableUsagesAreAllowed"] = "VariablesInAllowedPositionRule",
    };

    private const string TypesOfVariablesAndFragments = "KnownTypeNamesRule, VariablesAreInputTypesRule";

    /// <summary>All rules of the engine.</summary>
    public static IEnumerable<string> Rules => OfOurs.Keys;

    /// <summary>All groups.</summary>
    public static IEnumerable<string> All => OfOurs.Values.Distinct();

    /// <summary>The group of a rule of the engine.</summary>
    /// <exception cref="KeyNotFoundException">It is not in the table yet.</exception>
    public static string Ours(string rule) => OfOurs[rule];

    /// <summary>The group of a rule of the reference.</summary>
    public static string Theirs(string rule) => rule is "KnownTypeNamesRule" or "VariablesAreInputTypesRule" ? TypesOfVariablesAndFragments : rule;
}
