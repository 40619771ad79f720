/** What a post is called in a list: its title, or how its text begins. */
import type { Post } from '@silta/shared/boards/records';

export function postTitle({ title, text }: Pick<Post, 'title' | 'text'>, untitled: string): string {
  const [line = ''] = text.trim().split('\n');
  return (title || line).slice(0, 60) || untitled;
}
