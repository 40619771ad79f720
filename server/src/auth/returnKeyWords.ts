/** The words of return keys: short, concrete, easy to copy from paper, none that would hurt in a class. */
export const returnKeyWords: readonly string[] = `
  amber anchor apple apron arch arrow atlas autumn badge bagel baker balcony bamboo banana barn basket beach
  beacon bean bear bell bench berry bicycle birch bird biscuit blanket blue board boat bolt book boot bottle
  bowl box branch bread breeze brick bridge broom brown brush bucket butter button cabin cable cactus cake camel
  camera canal candle canoe canvas captain carpet carrot castle cat chair chalk cheese cherry chess circle clay
  clock cloud coach coal coast coat cocoa coin comet compass copper coral corn cotton cradle crane crayon
  cricket crow crystal cup curtain daisy dawn deer desk diamond dolphin door dragon drawer dream drum duck eagle
  earth east echo egg elbow elephant engine evening falcon farm feather fern ferry field finger fire fish flag
  flame flower flute forest fork fountain fox garden garlic gate ginger giraffe glass globe glove goat gold
  grape grass green guitar hammer harbor harp hat hazel heart hedge helmet heron hill honey horse house ice iron
  island ivory jacket jasmine jewel juice jungle kettle kite kitten koala ladder lake lamp lantern lemon letter
  lily lime lion lizard magnet mango map maple marble meadow melon metal mill mint mirror monday moon morning
  mountain mouse museum needle nest north oak ocean olive onion orange orchid otter owl paddle palm panda paper
  parrot path peach pearl pebble pencil penguin piano pillow pine planet plum pocket pond poppy potato pumpkin
  rabbit radio rain raven ribbon rice river robin rocket rose saddle sail salmon sand silver sky snow spoon
  spring square squirrel star station stone summer sun table
`
  .trim()
  .split(/\s+/);
