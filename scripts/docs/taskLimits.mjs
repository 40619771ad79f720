/** What the plain numbers of shared/src/limits.ts count in tasks. */
export const ofTaskTexts = {
  tasks: 'tasks of a partnership, with those that are withdrawn',
  works: 'tasks that learners of a partnership have begun, counted for each of them',
  taskTitle: 'characters of a task’s title',
  taskWhy: 'characters of what it is for',
  taskItems: 'things to see to within a task',
  taskItem: 'characters of one of them',
  taskSkill: 'characters of the skill that it serves',
  taskSafety: 'characters of what to look out for',
  taskReviewers: 'staff who look through what is handed in for a task',
  taskWord: 'characters of a word with a return, an acceptance or a call for help',
  handInText: 'characters of a hand-in',
  handIns: 'versions of one hand-in',
  workSteps: 'steps of one learner with one task',
};
