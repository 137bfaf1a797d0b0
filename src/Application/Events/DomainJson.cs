using System.Text.Json;
using System.Text.Json.Serialization;
using Fadu.Application.Accounts;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Units;

namespace Fadu.Application.Events;

/// <summary>How the bodies of events are written: camelCase, decimals with their digits, nulls written out.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(UnitRegistered))]
[JsonSerializable(typeof(UnitRenamed))]
[JsonSerializable(typeof(UnitClassified))]
[JsonSerializable(typeof(UnitMoved))]
[JsonSerializable(typeof(UnitGrouped))]
[JsonSerializable(typeof(AttributeSet))]
[JsonSerializable(typeof(AttributeCleared))]
[JsonSerializable(typeof(UnitContactNamed))]
[JsonSerializable(typeof(UnitContactRemoved))]
[JsonSerializable(typeof(UnitContactErased))]
[JsonSerializable(typeof(UnitClosed))]
[JsonSerializable(typeof(UnitReopened))]
[JsonSerializable(typeof(DraftStarted))]
[JsonSerializable(typeof(DraftReplaced))]
[JsonSerializable(typeof(DraftDiscarded))]
[JsonSerializable(typeof(MarksChanged))]
[JsonSerializable(typeof(ScaleChanged))]
[JsonSerializable(typeof(FormulaChanged))]
[JsonSerializable(typeof(BandsChanged))]
[JsonSerializable(typeof(ParameterChanged))]
[JsonSerializable(typeof(ExamplesRenewed))]
[JsonSerializable(typeof(RevisionPublished))]
[JsonSerializable(typeof(RoundOpened))]
[JsonSerializable(typeof(UnitEnrolled))]
[JsonSerializable(typeof(UnitWithdrawn))]
[JsonSerializable(typeof(EvaluatorEnrolled))]
[JsonSerializable(typeof(EvaluatorWithdrawn))]
[JsonSerializable(typeof(EvaluatorErased))]
[JsonSerializable(typeof(PanelFormed))]
[JsonSerializable(typeof(PanelDissolved))]
[JsonSerializable(typeof(DeadlineMoved))]
[JsonSerializable(typeof(DeadlineExtended))]
[JsonSerializable(typeof(RevisionAdopted))]
[JsonSerializable(typeof(SampleDrawn))]
[JsonSerializable(typeof(ResultsPublicised))]
[JsonSerializable(typeof(RoundClosed))]
[JsonSerializable(typeof(ItemReported))]
[JsonSerializable(typeof(ItemCleared))]
[JsonSerializable(typeof(EvidenceAttached))]
[JsonSerializable(typeof(EvidenceDetached))]
[JsonSerializable(typeof(SubmissionSubmitted))]
[JsonSerializable(typeof(ItemVerified))]
[JsonSerializable(typeof(ItemCorrected))]
[JsonSerializable(typeof(ItemGraded))]
[JsonSerializable(typeof(ItemGradeWithdrawn))]
[JsonSerializable(typeof(ItemSupplied))]
[JsonSerializable(typeof(ItemSupplyWithdrawn))]
[JsonSerializable(typeof(SubmissionReturned))]
[JsonSerializable(typeof(SubmissionAccepted))]
[JsonSerializable(typeof(AppealFiled))]
[JsonSerializable(typeof(AppealWithdrawn))]
[JsonSerializable(typeof(AppealDecided))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountRenamed))]
[JsonSerializable(typeof(RoleGranted))]
[JsonSerializable(typeof(RoleRevoked))]
[JsonSerializable(typeof(AccountSuspended))]
[JsonSerializable(typeof(AccountResumed))]
[JsonSerializable(typeof(PasswordChanged))]
[JsonSerializable(typeof(SecondFactorEnrolled))]
[JsonSerializable(typeof(SecondFactorRemoved))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(AccountLocked))]
[JsonSerializable(typeof(AccountErased))]
internal sealed partial class DomainJson : JsonSerializerContext
{
    /// <summary>The context to write and read bodies with.</summary>
    public static DomainJson Stored { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // A body that lacks something must not turn into a default silently; hence nulls are written.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}
