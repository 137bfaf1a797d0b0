using Fadu.Application.Books;
using Fadu.Application.Bounds;
using Fadu.Application.Commands;
using Fadu.Application.Differences;
using Fadu.Application.Erasing;
using Fadu.Application.Evidence.Details;
using Fadu.Application.Evidence.Duplicates;
using Fadu.Application.Evidence.Uploads;
using Fadu.Application.Exports.Making;
using Fadu.Application.Exports.Requests;
using Fadu.Application.Forms;
using Fadu.Application.Gaps;
using Fadu.Application.Helps;
using Fadu.Application.Histories;
using Fadu.Application.Importing;
using Fadu.Application.IndexSystems;
using Fadu.Application.Keys;
using Fadu.Application.Live;
using Fadu.Application.Plans;
using Fadu.Application.Previews;
using Fadu.Application.Registers;
using Fadu.Application.Reminders;
using Fadu.Application.Revisions;
using Fadu.Application.Robustness;
using Fadu.Application.Rounds;
using Fadu.Application.Scores;
using Fadu.Application.SigningIn;
using Fadu.Application.Statistics;
using Fadu.Application.Submissions;
using Fadu.Application.Tasks;
using Fadu.Application.Units;
using Fadu.Application.Weights;
using Fadu.EventStore;
using Fadu.EventStore.Schema;

namespace Fadu.Application;

/// <summary>Everything that can be done on one event store, put together.</summary>
public sealed class ReviewService : IAsyncDisposable
{
    /// <param name="store">The events; stays the caller's to close.</param>
    /// <param name="clock">Gives moments.</param>
    public ReviewService(PostgresEventStore store, TimeProvider clock)
    {
        var workplace = new Workplace(store, clock);
        Keys = new(store.Tables);
        Revisions = new(store);
        Books = new(store, Revisions, clock, TimeSpan.FromMinutes(30));
        Register = new(store);
        Units = new(workplace);
        IndexSystems = new(workplace);
        Weights = new(workplace, Books);
        Rounds = new(workplace, Revisions, Units, Books);
        Submissions = new(workplace, Revisions, Rounds, Books);
        SubmissionReader = new(workplace, Revisions, Books);
        Bulk = new(new(workplace, Revisions, Rounds, Books));
        Forms = new(workplace, Revisions, Rounds, Submissions, SubmissionReader, Books, Keys);
        BulkForms = new(workplace, Revisions, Rounds, Books, Register, Keys);
        FormIntake = new(Forms, BulkForms);
        Erasure = new(workplace, Books);
        UnitImports = new(workplace);
        Differences = new(store, Books, clock);
        Bounds = new(Books, clock);
        Previews = new(Revisions, Books);
        Live = new(Books, clock);
        Duplicates = new(store);
        EvidenceDetails = new(Duplicates);
        Evidence = new(Submissions, Duplicates);
        Scores = new(Books, clock);
        Publications = new(store);
        Statistics = new(Books, clock);
        Robustness = new(Scores);
        Helps = new(Scores);
        Plans = new();
        Gaps = new();
        Progress = new(Books, clock);
        Reminders = new(Progress, clock);
        Tasks = new(store, Progress, clock);
        Histories = new(store);
        Workplace = workplace;
        Exports = ExportKinds.Of(Scores, Previews, Forms, BulkForms, clock);
    }

    /// <summary>The tables beside the events: what a store is opened with.</summary>
    public static IReadOnlyList<SchemaPart> Tables { get; } = [AccountTables.Part, KeyTables.Part];

    /// <summary>Where use cases do their work.</summary>
    public Workplace Workplace { get; }

    /// <summary>What is signed with.</summary>
    public SigningKeys Keys { get; }

    /// <summary>Published revisions.</summary>
    public RevisionCatalogue Revisions { get; }

    /// <summary>The values of each round.</summary>
    public BookShelf Books { get; }

    /// <summary>All units, rounds, index systems and accounts, for queries.</summary>
    public Register Register { get; }

    /// <summary>Units.</summary>
    public UnitDesk Units { get; }

    /// <summary>Index systems.</summary>
    public IndexSystemDesk IndexSystems { get; }

    /// <summary>New marks by methods of weighing.</summary>
    public WeightsDesk Weights { get; }

    /// <summary>Rounds.</summary>
    public RoundDesk Rounds { get; }

    /// <summary>Submissions.</summary>
    public SubmissionDesk Submissions { get; }

    /// <summary>Many units at once.</summary>
    public UnitImportDesk UnitImports { get; }

    /// <summary>Why scores changed.</summary>
    public DifferenceDesk Differences { get; }

    /// <summary>What units can still get.</summary>
    public BoundsDesk Bounds { get; }

    /// <summary>What revisions would do to rounds.</summary>
    public PreviewDesk Previews { get; }

    /// <summary>Submissions for whoever may see them.</summary>
    public SubmissionReader SubmissionReader { get; }

    /// <summary>Values of many units at once.</summary>
    public BulkDesk Bulk { get; }

    /// <summary>Workbooks that units fill in.</summary>
    public FormDesk Forms { get; }

    /// <summary>Workbooks of all units of a round.</summary>
    public BulkFormDesk BulkForms { get; }

    /// <summary>Workbooks that come back, of whatever kind.</summary>
    public FormIntake FormIntake { get; }

    /// <summary>Personal data that is to be forgotten.</summary>
    public ErasureDesk Erasure { get; }

    /// <summary>What happens in rounds, as it happens.</summary>
    public LiveRounds Live { get; }

    /// <summary>Where files of evidence are attached.</summary>
    public DuplicateIndex Duplicates { get; }

    /// <summary>Attaching and removing files of evidence.</summary>
    public EvidenceDesk Evidence { get; }

    /// <summary>What people may know of files of evidence.</summary>
    public EvidenceDetails EvidenceDetails { get; }

    /// <summary>Scores, for whoever may see them.</summary>
    public ScoreDesk Scores { get; }

    /// <summary>What has been publicised.</summary>
    public PublicationDesk Publications { get; }

    /// <summary>Statistics of rounds.</summary>
    public StatisticsDesk Statistics { get; }

    /// <summary>What units have to do to come to a target.</summary>
    public PlanDesk Plans { get; }

    /// <summary>Where units fall short.</summary>
    public GapDesk Gaps { get; }

    /// <summary>Which help lifts most units over a line.</summary>
    public HelpDesk Helps { get; }

    /// <summary>How sure rankings are.</summary>
    public RobustnessDesk Robustness { get; }

    /// <summary>How complete and timely rounds are.</summary>
    public ProgressDesk Progress { get; }

    /// <summary>Who still has to do what.</summary>
    public ReminderDesk Reminders { get; }

    /// <summary>What waits for a person.</summary>
    public TaskDesk Tasks { get; }

    /// <summary>What happened to anything.</summary>
    public HistoryDesk Histories { get; }

    /// <summary>The kinds of files that can be made.</summary>
    public IReadOnlyList<IExport> Exports { get; }

    /// <summary>All of these, for whoever hands them out by their types.</summary>
    public IEnumerable<object> Parts =>
    [
        Workplace, Keys, Revisions, Books, Units, IndexSystems, Weights, Rounds, Submissions, SubmissionReader, Bulk, Forms, BulkForms, FormIntake, Erasure, UnitImports, Live, Register, Duplicates, Evidence, EvidenceDetails,
        Scores, Differences, Bounds, Previews, Publications,
        Statistics, Robustness, Helps, Plans, Gaps, Progress, Reminders, Tasks, Histories,
    ];

    /// <summary>Lets go of the books.</summary>
    public ValueTask DisposeAsync()
    {
        Duplicates.Dispose();
        Robustness.Dispose();
        Helps.Dispose();
        Plans.Dispose();
        Gaps.Dispose();
        Bounds.Dispose();
        Scores.Dispose();
        Histories.Dispose();
        return Books.DisposeAsync();
    }
}
